package org.coworkingapi.server.app.team;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.server.app.paging.Page;
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
        ResultSetExtractor<TeamQuery.Result<M>> reader = rows -> query.read(rows, teamId);
        return Objects.requireNonNull(
                database.sql(query.sql()).params(readerId, teamId).query(reader));
    }

    /** Sets the selected lists of the team to its active members, ordered by id. */
    Team addMembers(Team team, long teamId, long readerId, MemberQuery query) {
        addMembers(Map.of(teamId, team), readerId, query);
        return team;
    }

    /** Sets the selected lists of the teams, by their ids, to their active members, ordered by id. */
    void addMembers(Map<Long, Team> teams, long readerId, MemberQuery query) {
        ResultSetExtractor<Boolean> reader = rows -> {
            query.addMembers(rows, teams);
            return true;
        };
        database.sql(query.sql())
                .param("teams", teams.keySet())
                .param("reader", readerId)
                .query(reader);
    }

    /** Returns the teams of one page, and the first of the next page. */
    List<MyTeamsQuery.Row> list(MyTeamsQuery.Filter filter, Page page, String sql, MyTeamsQuery query) {
        return database.sql(sql)
                .params(filter.parameters())
                .params(page.offset(), page.limit())
                .query(query)
                .list();
    }

    /** Returns the number of teams. */
    long count(MyTeamsQuery.Filter filter) {
        return database.sql(filter.countSql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }
}
