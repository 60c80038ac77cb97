package org.coworkingapi.server.app.team;

import java.time.OffsetDateTime;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.app.team.report.TeamReports;
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

/** Serves teams to their members. Queries the members only if the request selects them. */
@RestController
final class TeamController implements TeamsApi {

    private final TeamRepository teams;
    private final TeamReports reports;
    private final Snapshot snapshot;
    private final Plans<TeamPlan> plans;
    private final ProfileUpdate profileUpdate;
    private final MyTeams myTeams;

    TeamController(
            TeamRepository teams,
            Snapshot snapshot,
            Shapes shapes,
            ProfileUpdate profileUpdate,
            MyTeams myTeams,
            TeamReports reports) {
        this.myTeams = myTeams;
        this.teams = teams;
        this.reports = reports;
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
                : snapshot.readOnce(() -> readVersion(teamId, readerId, plan).model());
    }

    @Override
    public TeamList getMyTeams(
            Boolean isTeamAdmin,
            @Nullable Long teamId,
            Integer page,
            Integer pageSize,
            String orderBy,
            String sortDirection,
            @Nullable String shape) {
        long readerId = CustomerPrincipal.current().coworkerId();
        return myTeams.read(
                new MyTeamsQuery.Filter(readerId, isTeamAdmin, teamId),
                new Page(page, pageSize),
                orderBy,
                sortDirection.equals("desc"),
                shape);
    }

    @Override
    public void updateTeamProfile(Long teamId, String ifMatch, TeamProfileUpdate update) {
        profileUpdate.execute(teamId, ifMatch, update);
    }

    @Override
    public TeamKpis getTeamKpi(Long teamId, @Nullable String shape) {
        return reports.kpi(teamId, CustomerPrincipal.current().coworkerId(), shape);
    }

    @Override
    public TeamAttendance getTeamAttendance(Long teamId, OffsetDateTime date, @Nullable String shape) {
        return reports.attendance(teamId, CustomerPrincipal.current().coworkerId(), date, shape);
    }

    @Override
    public TeamMetrics getTeamMetrics(Long teamId, @Nullable String shape) {
        return reports.metrics(teamId, CustomerPrincipal.current().coworkerId(), shape);
    }

    /** Reads the team without its members, and sends its version in {@code ETag}. */
    private TeamQuery.Result<Team> readVersion(long teamId, long readerId, TeamPlan plan) {
        TeamQuery.Result<Team> team = teams.find(teamId, readerId, plan.team());
        team.version().send();
        return team;
    }

    private Team readWithMembers(long teamId, long readerId, TeamPlan plan) {
        TeamQuery.Result<Team> team = readVersion(teamId, readerId, plan);
        return teams.addMembers(team.model(), teamId, readerId, plan.membersFor(team.readerIsAdministrator()));
    }
}
