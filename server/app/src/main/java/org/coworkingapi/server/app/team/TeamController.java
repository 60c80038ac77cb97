package org.coworkingapi.server.app.team;

import java.time.OffsetDateTime;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.generated.model.TeamAttendance;
import org.coworkingapi.server.stub.generated.model.TeamKpis;
import org.coworkingapi.server.stub.generated.model.TeamList;
import org.coworkingapi.server.stub.generated.model.TeamMetrics;
import org.coworkingapi.server.stub.generated.model.TeamProfileUpdate;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a team's profile to its members. Queries the members only if the request selects them. */
@RestController
final class TeamController implements TeamsApi {

    private final TeamRepository teams;
    private final Snapshot snapshot;
    private final Plans<TeamPlan> plans;
    private final ProfileUpdate profileUpdate;

    TeamController(TeamRepository teams, Snapshot snapshot, Shapes shapes, ProfileUpdate profileUpdate) {
        this.teams = teams;
        this.snapshot = snapshot;
        this.plans = new Plans<>(shapes, Team.class, TeamPlan::compile);
        this.profileUpdate = profileUpdate;
    }

    @Override
    public Team getTeamProfile(Long teamId, @Nullable String shape) {
        long readerId = CustomerPrincipal.current().coworkerId();
        TeamPlan plan = plans.of(shape);
        return plan.includesMembers()
                ? snapshot.read(() -> readWithMembers(teamId, readerId, plan))
                : snapshot.readOnce(() -> readWithoutMembers(teamId, readerId, plan));
    }

    @Override
    public TeamList getMyTeams(
            Boolean isTeamAdmin,
            @Nullable Long teamId,
            @Nullable Integer page,
            @Nullable Integer pageSize,
            @Nullable String orderBy,
            @Nullable String sortDirection,
            @Nullable String shape) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateTeamProfile(Long teamId, String ifMatch, TeamProfileUpdate update) {
        profileUpdate.execute(teamId, ifMatch, update);
    }

    @Override
    public TeamKpis getTeamKpi(Long teamId, @Nullable String shape) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TeamAttendance getTeamAttendance(Long teamId, OffsetDateTime date, @Nullable String shape) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TeamMetrics getTeamMetrics(Long teamId, @Nullable String shape) {
        throw new UnsupportedOperationException();
    }

    private Team readWithoutMembers(long teamId, long readerId, TeamPlan plan) {
        TeamQuery.Result<Team> team = teams.find(teamId, readerId, plan.team());
        team.version().send();
        return team.model();
    }

    private Team readWithMembers(long teamId, long readerId, TeamPlan plan) {
        TeamQuery.Result<Team> team = teams.find(teamId, readerId, plan.team());
        team.version().send();
        return teams.addMembers(team.model(), teamId, plan.membersFor(team.readerIsAdministrator()));
    }
}
