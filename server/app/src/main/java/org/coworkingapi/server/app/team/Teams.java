package org.coworkingapi.server.app.team;

import java.util.Optional;
import org.coworkingapi.server.app.location.LocationColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams in the database; every method is one query. */
@Component
final class Teams {

    private static final TeamRows TEAM_ROWS = new TeamRows();
    private static final MemberRows MEMBER_ROWS = new MemberRows();

    private final JdbcClient database;

    public Teams(JdbcClient database) {
        this.database = database;
    }

    /** The team without its members; empty when no team has the id. */
    public Optional<Team> find(long teamId) {
        return database.sql("select " + TeamRows.COLUMNS + ", " + LocationColumns.SELECT
                        + " from team t join location l on l.id = t.location_id where t.id = ?")
                .param(teamId)
                .query(TEAM_ROWS)
                .optional();
    }

    /** The coworker's role in the team; empty when there is no such team, or the coworker is no active member of it. */
    public Optional<Role> roleOf(long coworkerId, long teamId) {
        return database.sql(
                        "select is_team_administrator from team_member where team_id = ? and coworker_id = ? and active")
                .params(teamId, coworkerId)
                .query((row, number) -> MemberRows.role(row))
                .optional();
    }

    /** The active members. */
    public Roster roster(long teamId) {
        return roster(teamId, "");
    }

    /** The active members who manage the team, and no others. */
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
                .query(MEMBER_ROWS)
                .list());
    }

    /** The number of active members, without loading them. */
    public int countMembers(long teamId) {
        return database.sql("select count(*) from team_member where team_id = ? and active")
                .param(teamId)
                .query(Integer.class)
                .single();
    }
}
