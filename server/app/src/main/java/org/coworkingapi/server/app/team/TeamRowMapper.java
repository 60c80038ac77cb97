package org.coworkingapi.server.app.team;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.wire.Uris;
import org.coworkingapi.server.app.wire.WhiteSpace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows of {@code team t join location l} to teams. */
final class TeamRowMapper implements RowMapper<StoredTeam> {

    /**
     * Select list for queries of {@code team t}. PostgreSQL rejects a prepared {@code select t.*} after a migration has
     * added a column.
     */
    static final String COLUMNS = """
            t.id, t.unique_id, t.name, t.description, t.profile_summary, t.profile_is_public, t.profile_website, t.profile_tags,
            t.google_maps_link, t.twitter, t.facebook, t.linkedin, t.instagram, t.github, t.pinterest, t.skype, t.telegram, t.flickr,
            t.vimeo, t.tumblr, t.blogger, t.paying_member_id, t.create_single_invoice_for_team, t.max_team_member_count,
            t.has_contact_details, t.default_tariff_id, t.default_tariff_name, t.default_member_tariff_keep_new_accounts_on_hold,
            t.disable_attendance_dashboard, t.discount_charges, t.discount_extra_services, t.discount_tariffs,
            t.discount_time_passes, t.community_group_id, t.has_team_logo, t.has_image1, t.has_image2, t.has_image3, t.created_at,
            t.updated_at""";

    @Override
    public StoredTeam mapRow(ResultSet row, int number) throws SQLException {
        return new StoredTeam(
                row.getLong("id"),
                row.getObject("unique_id", UUID.class),
                row.getString("name"),
                LocationColumns.read(row),
                new StoredTeam.Profile(
                        row.getString("description"),
                        row.getString("profile_summary"),
                        row.getBoolean("profile_is_public"),
                        Uris.orNull(row.getString("profile_website")),
                        WhiteSpace.splitAsEcmaScript(row.getString("profile_tags")),
                        Uris.orNull(row.getString("google_maps_link"))),
                socialLinks(row),
                billing(row),
                row.getBoolean("disable_attendance_dashboard"),
                row.getObject("community_group_id") != null,
                new StoredTeam.Images(
                        row.getBoolean("has_team_logo"),
                        row.getBoolean("has_image1"),
                        row.getBoolean("has_image2"),
                        row.getBoolean("has_image3")),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static StoredTeam.SocialLinks socialLinks(ResultSet row) throws SQLException {
        return new StoredTeam.SocialLinks(
                Uris.orNull(row.getString("twitter")),
                Uris.orNull(row.getString("facebook")),
                Uris.orNull(row.getString("linkedin")),
                Uris.orNull(row.getString("instagram")),
                Uris.orNull(row.getString("github")),
                Uris.orNull(row.getString("pinterest")),
                row.getString("skype"),
                row.getString("telegram"),
                Uris.orNull(row.getString("flickr")),
                Uris.orNull(row.getString("vimeo")),
                Uris.orNull(row.getString("tumblr")),
                Uris.orNull(row.getString("blogger")));
    }

    private static StoredTeam.Billing billing(ResultSet row) throws SQLException {
        Long tariffId = row.getObject("default_tariff_id", Long.class);
        return new StoredTeam.Billing(
                row.getObject("paying_member_id", Long.class),
                row.getBoolean("create_single_invoice_for_team"),
                row.getObject("max_team_member_count", Integer.class),
                row.getBoolean("has_contact_details"),
                tariffId == null ? null : new StoredTeam.DefaultPlan(tariffId, row.getString("default_tariff_name")),
                row.getBoolean("default_member_tariff_keep_new_accounts_on_hold"),
                new StoredTeam.Discounts(
                        percent(row, "discount_charges"),
                        percent(row, "discount_extra_services"),
                        percent(row, "discount_tariffs"),
                        percent(row, "discount_time_passes")));
    }

    private static @Nullable BigDecimal percent(ResultSet row, String column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped; // 10, not 1E+1
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
