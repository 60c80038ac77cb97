package org.coworkingapi.server.app.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.coworkingapi.server.app.coworker.FullName;
import org.coworkingapi.server.app.wire.EmailAddresses;
import org.coworkingapi.server.app.wire.Uris;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows of {@code team_member m join coworker c} to members. */
final class MemberRowMapper implements RowMapper<Member> {

    @Override
    public Member mapRow(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getObject("unique_id", UUID.class),
                new FullName(row.getString("full_name")),
                EmailAddresses.orUnknown(row.getString("email")),
                Uris.orBlank(row.getString("avatar_url")),
                row.getString("position_title"),
                row.getString("company_name"),
                role(row),
                new Member.Permissions(
                        row.getBoolean("can_make_bookings"),
                        row.getBoolean("can_book_for_team"),
                        row.getBoolean("can_purchase_products"),
                        row.getBoolean("can_purchase_events"),
                        row.getBoolean("can_access_community")),
                row.getString("access_card_id"));
    }

    /** Reads only the role, for queries that select no other columns. */
    static Role role(ResultSet row) throws SQLException {
        return row.getBoolean("is_team_administrator") ? Role.ADMINISTRATOR : Role.MEMBER;
    }
}
