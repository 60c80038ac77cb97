package org.coworkingapi.server.app.team;

import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.shape.Shape;

/** The statements that read a team's profile for one shape. */
record TeamPlan(TeamQuery<Team> team, MemberQuery membersForAdministrators, MemberQuery membersForOthers) {

    static TeamPlan compile(Shape shape) {
        return new TeamPlan(
                new TeamQuery<>(TeamFields.TEAM, shape::includes),
                new MemberQuery(TeamFields.MEMBER_FOR_ADMINISTRATORS, shape::includes),
                new MemberQuery(TeamFields.MEMBER_FOR_OTHERS, shape::includes));
    }

    boolean includesMembers() {
        return !membersForOthers.isEmpty();
    }

    MemberQuery membersFor(boolean administrator) {
        return administrator ? membersForAdministrators : membersForOthers;
    }
}
