package org.coworkingapi.server.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A controller with SQL for exactly three requests, without {@code _shape}, the validation of stored values and a
 * common snapshot of its queries. It checks the role of the reader, and sends the same bytes as the server.
 */
@RestController
final class HandWrittenController {

    private static final String PATH = "/api/public/teams/{id}/profile";
    private static final String HEADER = BenchmarkConfiguration.CONTESTANT + "=hand-written";

    private static final String ACCESS = """
             from team t
            join location l on l.id = t.location_id
            left join team_member r on r.team_id = t.id and r.coworker_id = ? and r.active
            where t.id = ?""";

    private static final String FULL = """
            select r.is_team_administrator, t.id, t.unique_id, t.name, t.description, t.profile_summary,
                t.profile_is_public, t.profile_website, t.profile_tags, l.name, l.home_url, t.twitter, t.facebook,
                t.linkedin, t.instagram, t.github, t.pinterest, t.skype, t.telegram, t.flickr, t.vimeo, t.tumblr, t.blogger,
                t.paying_member_id, t.create_single_invoice_for_team, t.max_team_member_count, t.has_contact_details,
                t.default_tariff_id, t.default_tariff_name, t.default_member_tariff_keep_new_accounts_on_hold,
                t.disable_attendance_dashboard, t.discount_charges, t.discount_extra_services, t.discount_tariffs,
                t.discount_time_passes, t.community_group_id, t.google_maps_link, t.has_team_logo, t.has_image1,
                t.has_image2, t.has_image3, t.created_at, t.updated_at, l.time_zone""" + ACCESS;

    private static final String MEMBERS = """
            select c.id, c.unique_id, c.full_name, c.email, c.avatar_url, c.position_title, c.company_name,
                m.is_team_administrator, m.can_make_bookings, m.can_book_for_team, m.can_purchase_products,
                m.can_purchase_events, m.can_access_community, m.access_card_id
            from team_member m
            join coworker c on c.id = m.coworker_id
            where m.team_id = ? and m.active
            order by c.id
            """;

    record Scalars(
            @JsonProperty("Name") String name,
            @JsonProperty("ProfileSummary") String profileSummary,
            @JsonProperty("TeamMembersCount") int teamMembersCount,
            @JsonProperty("UpdatedOnUtc") OffsetDateTime updatedOnUtc) {}

    record Names(
            @JsonProperty("Name") String name,
            @JsonProperty("TeamMembers") List<MemberName> teamMembers) {}

    record MemberName(@JsonProperty("FullName") String fullName) {}

    private final JdbcTemplate database;

    HandWrittenController(JdbcTemplate database) {
        this.database = database;
    }

    @GetMapping(
            path = PATH,
            params = "_shape=Name,TeamMembersCount,ProfileSummary,UpdatedOnUtc",
            headers = HEADER,
            produces = "application/json")
    Scalars scalars(@PathVariable long id) {
        String sql = "select r.is_team_administrator, t.name, t.profile_summary, t.updated_at,"
                + " (select count(*) from team_member m where m.team_id = t.id and m.active)" + ACCESS;
        return team(sql, id, (row, n) -> new Scalars(row.getString(2), row.getString(3), row.getInt(5), utc(row, 4)));
    }

    @GetMapping(
            path = PATH,
            params = "_shape=Name,TeamMembers.FullName",
            headers = HEADER,
            produces = "application/json")
    Names names(@PathVariable long id) {
        String name = team("select r.is_team_administrator, t.name" + ACCESS, id, (row, n) -> row.getString(2));
        return new Names(name, database.query("""
                        select c.full_name from team_member m join coworker c on c.id = m.coworker_id
                        where m.team_id = ? and m.active and not m.is_team_administrator order by c.id
                        """, (row, n) -> new MemberName(row.getString(1)), id));
    }

    @GetMapping(path = PATH, headers = HEADER, produces = "application/json")
    Team full(@PathVariable long id) {
        boolean[] isAdministrator = new boolean[1];
        Team team = team(FULL, id, (row, n) -> {
            isAdministrator[0] = row.getBoolean(1);
            return team(row);
        });
        List<Customer> all = database.query(MEMBERS, (row, n) -> member(row, isAdministrator[0]), id);
        List<Customer> administrators =
                all.stream().filter(Customer::getIsTeamAdministrator).toList();
        return team.allTeamMembers(all)
                .teamAdministrators(administrators)
                .teamAdministratorsFullNames(
                        administrators.stream().map(Customer::getFullName).toList())
                .teamMembers(all.stream()
                        .filter(member -> !member.getIsTeamAdministrator())
                        .toList())
                .teamMembersCount(all.size());
    }

    /** Reads a team if the reader is a member. The first column is the role of the reader. */
    private <T> T team(String sql, long id, RowMapper<T> mapper) {
        List<T> teams = database.query(
                sql,
                (row, n) -> {
                    row.getBoolean(1);
                    if (row.wasNull()) {
                        throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
                    }
                    return mapper.mapRow(row, n);
                },
                CustomerPrincipal.current().coworkerId(),
                id);
        if (teams.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return teams.get(0);
    }

    private static Team team(ResultSet row) throws SQLException {
        OffsetDateTime created = utc(row, 42);
        OffsetDateTime updated = utc(row, 43);
        ZoneId zone = ZoneId.of(row.getString(44));
        String tags = row.getString(9);
        Long tariff = row.getObject(28, Long.class);
        boolean hasImage1 = row.getBoolean(39);
        boolean hasImage2 = row.getBoolean(40);
        boolean hasImage3 = row.getBoolean(41);
        return new Team()
                .id(row.getLong(2))
                .uniqueId(row.getObject(3, UUID.class))
                .idString(Long.toString(row.getLong(2)))
                .name(row.getString(4))
                .description(row.getString(5))
                .profileSummary(row.getString(6))
                .profileIsPublic(row.getBoolean(7))
                .profileWebsite(row.getString(8))
                .profileTags(tags)
                .profileTagsList(tags.isEmpty() ? List.of() : List.of(tags.split(" ")))
                .businessName(row.getString(10))
                .businessHomeUrl(row.getString(11))
                .twitter(row.getString(12))
                .facebook(row.getString(13))
                .linkedin(row.getString(14))
                .instagram(row.getString(15))
                .github(row.getString(16))
                .pinterest(row.getString(17))
                .skype(row.getString(18))
                .telegram(row.getString(19))
                .flickr(row.getString(20))
                .vimeo(row.getString(21))
                .tumblr(row.getString(22))
                .blogger(row.getString(23))
                .payingMemberId(row.getObject(24, Long.class))
                .createSingleInvoiceForTeam(row.getBoolean(25))
                .maxTeamMemberCount(row.getObject(26, Integer.class))
                .hasContactDetails(row.getBoolean(27))
                .hasDefaultPlan(tariff != null)
                .defaultTariffId(tariff)
                .defaultTariffName(row.getString(29))
                .defaultMemberTariffKeepNewAccountsOnHold(row.getBoolean(30))
                .disableAttendanceDashboard(row.getBoolean(31))
                .discountCharges(percent(row, 32))
                .discountExtraServices(percent(row, 33))
                .discountTariffs(percent(row, 34))
                .discountTimePasses(percent(row, 35))
                .hasCommunityGroup(row.getObject(36) != null)
                .googleMapsLink(row.getString(37))
                .hasTeamLogo(row.getBoolean(38))
                .hasImage1(hasImage1)
                .hasImage2(hasImage2)
                .hasImage3(hasImage3)
                .hasImages(hasImage1 || hasImage2 || hasImage3)
                .createdOn(created.atZoneSameInstant(zone).toLocalDateTime())
                .createdOnUtc(created)
                .updatedOn(updated.atZoneSameInstant(zone).toLocalDateTime())
                .updatedOnUtc(updated);
    }

    private static Customer member(ResultSet row, boolean withCardId) throws SQLException {
        String name = row.getString(3);
        int blank = name.indexOf(' ');
        return new Customer()
                .id(row.getLong(1))
                .uniqueId(row.getObject(2, UUID.class))
                .fullName(name)
                .guessedFirstName(blank < 0 ? name : name.substring(0, blank))
                .email(row.getString(4))
                .avatarUrl(row.getString(5))
                .position(row.getString(6))
                .companyName(row.getString(7))
                .isTeamAdministrator(row.getBoolean(8))
                .canMakeBookings(row.getBoolean(9))
                .canBookForTeam(row.getBoolean(10))
                .canPurchaseProducts(row.getBoolean(11))
                .canPurchaseEvents(row.getBoolean(12))
                .canAccessCommunity(row.getBoolean(13))
                .accessCardId(withCardId ? row.getString(14) : null);
    }

    private static BigDecimal percent(ResultSet row, int column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        return stored == null
                ? null
                : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }

    private static OffsetDateTime utc(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
