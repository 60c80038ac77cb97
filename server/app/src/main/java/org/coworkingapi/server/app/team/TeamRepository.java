package org.coworkingapi.server.app.team;

import java.util.Objects;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.Team;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to stored teams. Every method executes one statement. */
@Component
final class TeamRepository {

    private final JdbcClient database;

    TeamRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the selected fields of the team.
     *
     * @throws org.coworkingapi.server.stub.problem.ProblemException TEAM_NOT_FOUND, or NOT_A_TEAM_MEMBER if the reader
     *     is not an active member
     */
    <M> TeamQuery.Result<M> find(long teamId, long readerId, TeamQuery<M> query) {
        return query.execute(database, teamId, readerId);
    }

    /** Sets the selected lists of the team to its active members, ordered by id. */
    Team addMembers(Team team, long teamId, MemberQuery query) {
        ResultSetExtractor<Team> reader = rows -> query.addMembers(rows, team);
        return Objects.requireNonNull(database.sql(query.sql()).param(teamId).query(reader));
    }
}
