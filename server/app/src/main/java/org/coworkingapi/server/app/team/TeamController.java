package org.coworkingapi.server.app.team;

import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a team's profile to its members. Queries the members only if the request selects them. */
@RestController
final class TeamController implements TeamsApi {

    private final TeamRepository teams;
    private final Snapshot snapshot;
    private final Shapes shapes;

    TeamController(TeamRepository teams, Snapshot snapshot, Shapes shapes) {
        this.teams = teams;
        this.snapshot = snapshot;
        this.shapes = shapes;
    }

    @Override
    public Team getTeamProfile(Long teamId, @Nullable String shape) {
        long readerId = CustomerPrincipal.current().coworkerId();
        Shape selected = shapes.of(Team.class, shape);
        return snapshot.read(() -> readProfile(teamId, readerId, selected));
    }

    private Team readProfile(long teamId, long readerId, Shape selected) {
        StoredTeam team = findTeam(teamId);
        Role readerRole = findRole(teamId, readerId);
        TeamResponseBuilder response = new TeamResponseBuilder(team);
        if (selected.includesAny("TeamMembers", "AllTeamMembers")) {
            Roster roster = teams.roster(teamId);
            response.administrators(roster, readerRole)
                    .regularMembers(roster, readerRole)
                    .allMembers(roster, readerRole)
                    .count(roster.all().size());
        } else {
            if (selected.includesAny("TeamAdministrators", "TeamAdministratorsFullNames")) {
                response.administrators(teams.administrators(teamId), readerRole);
            }
            if (selected.includes("TeamMembersCount")) {
                response.count(teams.countMembers(teamId));
            }
        }
        return response.build();
    }

    private StoredTeam findTeam(long teamId) {
        return teams.find(teamId)
                .orElseThrow(() ->
                        ProblemException.of(ErrorCode.TEAM_NOT_FOUND, "There is no team with the id " + teamId + "."));
    }

    /** Returns the role of a customer who may read the team. */
    private Role findRole(long teamId, long readerId) {
        return teams.roleOf(readerId, teamId)
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.NOT_A_TEAM_MEMBER,
                        "Team " + teamId + " is for its members and administrators only."));
    }
}
