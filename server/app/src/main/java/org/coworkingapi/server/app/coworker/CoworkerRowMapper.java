package org.coworkingapi.server.app.coworker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.coworkingapi.server.app.wire.Uris;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows of {@code coworker c join location l} to profiles. */
final class CoworkerRowMapper implements RowMapper<StoredCoworker> {

    @Override
    public StoredCoworker mapRow(ResultSet row, int number) throws SQLException {
        return new StoredCoworker(
                row.getLong("id"),
                row.getObject("unique_id", UUID.class),
                new FullName(row.getString("full_name")),
                Uris.orBlank(row.getString("avatar_url")),
                row.getString("position_title"),
                row.getString("company_name"),
                row.getString("business_area"),
                row.getString("profile_summary"),
                Uris.orNull(row.getString("profile_website")),
                row.getString("invoicing_space_name"),
                new StoredCoworker.SocialLinks(
                        Uris.orNull(row.getString("twitter")),
                        Uris.orNull(row.getString("linkedin")),
                        Uris.orNull(row.getString("github")),
                        Uris.orNull(row.getString("instagram")),
                        Uris.orNull(row.getString("facebook")),
                        row.getString("skype"),
                        row.getString("telegram")));
    }
}
