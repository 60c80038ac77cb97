package org.coworkingapi.server.app.team;

import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers a team's profile to those who belong to it, and queries its members only if they are asked for. */
@RestController
final class TeamController implements TeamsApi {

    private final Teams teams;
    private final Snapshot snapshot;
    private final Shapes shapes;

    TeamController(Teams teams, Snapshot snapshot, Shapes shapes) {
        this.teams = teams;
        this.snapshot = snapshot;
        this.shapes = shapes;
    }

    @Override
    public org.coworkingapi.server.stub.generated.model.Team getTeamProfile(Long teamId, @Nullable String shape) {
        long reader = CustomerPrincipal.current().coworkerId();
        Shape asked = shapes.of(org.coworkingapi.server.stub.generated.model.Team.class, shape);
        return snapshot.read(() -> profile(teamId, reader, asked));
    }

    private org.coworkingapi.server.stub.generated.model.Team profile(long teamId, long reader, Shape asked) {
        Team team = teams.find(teamId).orElseThrow(() -> ProblemException.teamNotFound(teamId));
        Role role = teams.roleOf(reader, teamId).orElseThrow(() -> ProblemException.notATeamMember(teamId));
        TeamBody body = new TeamBody(team);
        if (asked.includesAny("TeamMembers", "AllTeamMembers")) {
            Roster roster = teams.roster(teamId);
            body.administrators(roster, role)
                    .regularMembers(roster, role)
                    .allMembers(roster, role)
                    .count(roster.all().size());
        } else {
            if (asked.includesAny("TeamAdministrators", "TeamAdministratorsFullNames")) {
                body.administrators(teams.administrators(teamId), role);
            }
            if (asked.includes("TeamMembersCount")) {
                body.count(teams.countMembers(teamId));
            }
        }
        return body.wire();
    }
}
