package org.coworkingapi.server.app.team;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.precondition.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to stored teams. Every method executes one statement. */
@Component
final class TeamRepository {

    /** The end of an update. The times of a team never go back, even if the clock does. */
    private static final String UPDATE = """
            version = version + 1, updated_at = greatest(updated_at, current_timestamp)
            where id = ? and version = ? and exists (
              select 1 from team_member m
              where m.team_id = team.id and m.coworker_id = ? and m.active and m.is_team_administrator)
            """;

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
    Team addMembers(Team team, long teamId, MemberQuery query) {
        ResultSetExtractor<Team> reader = rows -> query.addMembers(rows, team);
        return Objects.requireNonNull(database.sql(query.sql()).param(teamId).query(reader));
    }

    /**
     * Sets the columns of the team and raises its version, if the version is still the given one and the editor
     * administers the team.
     *
     * @return whether the team was updated
     */
    boolean update(long teamId, long editorId, EntityTag version, Map<String, @Nullable Object> columns) {
        String assignments =
                columns.keySet().stream().map(column -> column + " = ?, ").collect(Collectors.joining());
        return database.sql("update team set " + assignments + UPDATE)
                        .params(new ArrayList<>(columns.values()))
                        .params(teamId, version.version(), editorId)
                        .update()
                == 1;
    }
}
