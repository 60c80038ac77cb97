package org.coworkingapi.server.app.team;

import java.util.Optional;
import org.coworkingapi.server.app.location.LocationColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to stored teams. Every method executes one query. */
@Component
final class TeamRepository {

    private static final TeamRowMapper TEAM_ROW_MAPPER = new TeamRowMapper();
    private static final MemberRowMapper MEMBER_ROW_MAPPER = new MemberRowMapper();

    private final JdbcClient database;

    public TeamRepository(JdbcClient database) {
        this.database = database;
    }

    /** Returns the team without its members, or an empty {@code Optional} if it does not exist. */
    public Optional<StoredTeam> find(long teamId) {
        return database.sql("select " + TeamRowMapper.COLUMNS + ", " + LocationColumns.SELECT
                        + " from team t join location l on l.id = t.location_id where t.id = ?")
                .param(teamId)
                .query(TEAM_ROW_MAPPER)
                .optional();
    }

    /**
     * Returns the role of the coworker in the team, or an empty {@code Optional} if the coworker is not an active
     * member.
     */
    public Optional<Role> roleOf(long coworkerId, long teamId) {
        return database.sql(
                        "select is_team_administrator from team_member where team_id = ? and coworker_id = ? and active")
                .params(teamId, coworkerId)
                .query((row, number) -> MemberRowMapper.role(row))
                .optional();
    }

    /** Returns all active members. */
    public Roster roster(long teamId) {
        return roster(teamId, "");
    }

    /** Returns only the active members who manage the team. */
    public Roster administrators(long teamId) {
        return roster(teamId, "and m.is_team_administrator");
    }

    private Roster roster(long teamId, String condition) {
        return new Roster(database.sql("""
                        select c.id, c.unique_id, c.full_name, c.email, c.avatar_url, c.position_title, c.company_name,
                               m.is_team_administrator, m.can_make_bookings, m.can_book_for_team, m.can_purchase_products,
                               m.can_purchase_events, m.can_access_community, m.access_card_id
                        from team_member m
                        join coworker c on c.id = m.coworker_id
                        where m.team_id = ? and m.active %s
                        order by m.coworker_id
                        """.formatted(condition))
                .param(teamId)
                .query(MEMBER_ROW_MAPPER)
                .list());
    }

    /** Returns the number of active members, without loading them. */
    public int countMembers(long teamId) {
        return database.sql("select member_count from team where id = ?")
                .param(teamId)
                .query(Integer.class)
                .single();
    }
}
