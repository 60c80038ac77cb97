package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that a response with a single field selects only the columns of this field. */
@ServerTest
class SelectedColumnsTest {

    private static final String RELATED = "/api/public/coworkers/published/202/related";

    private static final Pattern STATEMENT = Pattern.compile("select (.*?) from (team t|team_member m"
            + "|team_member reader|coworker c|community_thread t|booking b|team_metric m)\\b.*");

    /** The expression of a column that has the name of its field, by schema. */
    private static final Map<String, String> EXPRESSIONS = Map.of(
            "Team", "t.%s",
            "Customer", "m.%s",
            "Coworker", "c.%s",
            "CommunityThread", "t.%s",
            "TeamKpi", "coalesce(balance.%s, 0)",
            "TeamMetric", "m.%s",
            "AttendanceBooking", "b.%s");

    /** The URL of the operation that returns a schema. */
    private static final Map<String, String> URLS = Map.of(
            "Team", TEAM,
            "RelatedProfiles", RELATED,
            "TeamKpis", "/api/public/teams/55/kpi",
            "TeamMetrics", "/api/public/teams/55/metrics",
            "TeamAttendance", "/api/public/teams/55/attendance?date=2024-07-17T12:00:00Z",
            "TeamList", "/api/public/teams/my?isTeamAdmin=false",
            "CoworkerList", "/api/public/coworkers/published",
            "CoworkerProfile", "/api/public/coworkers/published/202");

    private static final Set<String> TIME_ZONE = Set.of("l.time_zone", "l.id");

    /** Columns whose name differs from their field, or that are in a joined table. */
    private static final Map<String, Set<String>> COLUMNS = Map.ofEntries(
            Map.entry("Team.IdString", Set.of("t.id")),
            Map.entry("Team.ProfileTagsList", Set.of("t.profile_tags")),
            Map.entry("Team.BusinessName", Set.of("l.name")),
            Map.entry("Team.BusinessHomeUrl", Set.of("l.home_url")),
            Map.entry("Team.TeamMembersCount", Set.of("t.member_count")),
            Map.entry("Team.HasDefaultPlan", Set.of("t.default_tariff_id is not null")),
            Map.entry("Team.DisableAttendaceDashboard", Set.of("t.disable_attendance_dashboard")),
            Map.entry("Team.HasCommunityGroup", Set.of("t.community_group_id is not null")),
            Map.entry("Team.HasImages", Set.of("t.has_image1 or t.has_image2 or t.has_image3")),
            Map.entry("Team.CreatedOn", Set.of("t.created_at", "l.time_zone", "l.id")),
            Map.entry("Team.CreatedOnUtc", Set.of("t.created_at")),
            Map.entry("Team.UpdatedOn", Set.of("t.updated_at", "l.time_zone", "l.id")),
            Map.entry("Team.UpdatedOnUtc", Set.of("t.updated_at")),
            Map.entry("Team.TeamAdministratorsFullNames", Set.of("c.full_name")),
            Map.entry("Customer.Id", Set.of("m.coworker_id")),
            Map.entry("Customer.UniqueId", Set.of("c.unique_id")),
            Map.entry("Customer.FullName", Set.of("c.full_name")),
            Map.entry("Customer.GuessedFirstName", Set.of("c.full_name")),
            Map.entry("Customer.Email", Set.of("c.email")),
            Map.entry("Customer.AvatarUrl", Set.of("c.avatar_url")),
            Map.entry("Customer.Position", Set.of("c.position_title")),
            Map.entry("Customer.CompanyName", Set.of("c.company_name")),
            Map.entry(
                    "Listed.AccessCardId", Set.of("case when reader.is_team_administrator then m.access_card_id end")),
            Map.entry("TeamList.CurrentPage", Set.of()),
            Map.entry("TeamList.CurrentPageSize", Set.of()),
            Map.entry("TeamList.TotalItems", Set.of("count(*)")),
            Map.entry("TeamList.TotalPages", Set.of("count(*)")),
            Map.entry("TeamList.HasNextPage", Set.of("count(*)")),
            Map.entry("TeamList.HasPreviousPage", Set.of()),
            Map.entry("Coworker.GuessedFirstName", Set.of("c.full_name")),
            Map.entry("Coworker.Position", Set.of("c.position_title")),
            Map.entry("Coworker.ProfileTagsList", Set.of()),
            Map.entry("Coworker.InvoicingSpaceName", Set.of("l.name")),
            Map.entry("CommunityThread.ThreadUniqueId", Set.of("t.unique_id")),
            Map.entry("CommunityThread.Private", Set.of("1")),
            Map.entry("CommunityThread.UserId", Set.of("author.user_id")),
            Map.entry("CommunityThread.FullName", Set.of("author.full_name")),
            Map.entry("CommunityThread.ShortFullName", Set.of("author.full_name")),
            Map.entry("CommunityThread.GroupId", Set.of("t.community_group_id")),
            Map.entry("CommunityThread.GroupName", Set.of("g.name")),
            Map.entry("CommunityThread.BusinessId", Set.of("g.location_id")),
            Map.entry("CommunityThread.BusinessName", Set.of("l.name")),
            Map.entry("CommunityThread.BusinessWebAddress", Set.of("l.web_address")),
            Map.entry("CommunityThread.LastMessage", Set.of("t.last_message_at", "l.time_zone", "l.id")),
            Map.entry("CommunityThread.LastMessageUtc", Set.of("t.last_message_at")),
            Map.entry("CommunityThread.LastMessageText", Set.of("coalesce(t.last_message_text, '')")),
            Map.entry("CommunityThread.LastMessageUserFullName", Set.of("coalesce(replier.full_name, '')")),
            Map.entry("CommunityThread.CreatedOn", Set.of("t.started_at", "l.time_zone", "l.id")),
            Map.entry("CommunityThread.CreatedOnUtc", Set.of("t.started_at")),
            Map.entry("TeamKpi.CoworkerId", Set.of("m.coworker_id")),
            Map.entry("TeamKpi.CoworkerFullName", Set.of("c.full_name")),
            Map.entry("TeamKpi.CoworkerEmail", Set.of("c.email")),
            Map.entry("TeamKpi.UnivoicedEventAttendees", Set.of("coalesce(balance.uninvoiced_event_attendees, 0)")),
            Map.entry("TeamKpi.UnivoicedTimepasses", Set.of("coalesce(balance.uninvoiced_time_passes, 0)")),
            Map.entry("TeamKpi.BookedTimeTotal", Set.of("coalesce(booked.seconds, 0)")),
            Map.entry(
                    "TeamKpi.BookedTimeThisMonth",
                    Set.of("coalesce(booked_this_month.seconds, 0)", "l.time_zone", "l.id")),
            Map.entry("TeamKpi.CheckedTimeTotal", Set.of("coalesce(checked.seconds, 0)")),
            Map.entry(
                    "TeamKpi.CheckedTimeThisMonth",
                    Set.of("coalesce(checked_this_month.seconds, 0)", "l.time_zone", "l.id")),
            Map.entry("TeamMetric.InvoicedAmount", Set.of("coalesce(own.invoiced_amount, 0)")),
            Map.entry("TeamMetric.CheckingMinutes", Set.of("coalesce(own.checking_minutes, 0)")),
            Map.entry("TeamMetric.BookingMinutes", Set.of("coalesce(own.booking_minutes, 0)")),
            Map.entry("TeamMetric.UnPaidAttendees", Set.of("m.unpaid_attendees")),
            Map.entry("TeamMetric.UnInvoicedCharges", Set.of("m.uninvoiced_charges")),
            Map.entry("TeamMetric.UnInvoicedProducts", Set.of("m.uninvoiced_products")),
            Map.entry("TeamMetric.UnInvoicedTimePasses", Set.of("m.uninvoiced_time_passes")),
            Map.entry("TeamMetric.UnInvoicedExtraServices", Set.of("m.uninvoiced_extra_services")),
            Map.entry("TeamMetric.NextInvoice", Set.of("m.next_invoice", "l.time_zone", "l.id")),
            Map.entry("TeamMetric.DasySinceLastAccess", Set.of("m.days_since_last_access")),
            Map.entry("TeamAttendance.IsTeamAdministrator", Set.of()),
            Map.entry("TeamAttendanceDetails.TeamId", Set.of("t.id")),
            Map.entry("TeamAttendanceDetails.TeamName", Set.of("t.name")),
            Map.entry("TeamAttendanceDetails.AvgBookedMinutesPerWeek", TIME_ZONE),
            Map.entry("TeamAttendanceDetails.AvgBookingsCoworkersPerDay", TIME_ZONE),
            Map.entry("TeamAttendanceDetails.AvgCheckedinCoworkersPerDay", TIME_ZONE),
            Map.entry("TeamAttendanceDetails.AvgCheckinsDaysPerWeek", TIME_ZONE),
            Map.entry("CoworkerAttendance.CoworkerId", Set.of("m.coworker_id")),
            Map.entry("CoworkerAttendance.CoworkerFullName", Set.of("c.full_name")),
            Map.entry("CoworkerAttendance.CoworkerType", Set.of("case when c.is_company then 2 else 1 end")),
            Map.entry("CoworkerAttendance.CoworkerCompanyName", Set.of("nullif(c.company_name, '')")),
            Map.entry("CoworkerAttendance.MondayAttendance", Set.of("coalesce(place.monday, 5)")),
            Map.entry("CoworkerAttendance.TuesdayAttendance", Set.of("coalesce(place.tuesday, 5)")),
            Map.entry("CoworkerAttendance.WednesdayAttendance", Set.of("coalesce(place.wednesday, 5)")),
            Map.entry("CoworkerAttendance.ThursdayAttendance", Set.of("coalesce(place.thursday, 5)")),
            Map.entry("CoworkerAttendance.FridayAttendance", Set.of("coalesce(place.friday, 5)")),
            Map.entry("CoworkerAttendance.SaturdayAttendance", Set.of("coalesce(place.saturday, 5)")),
            Map.entry("CoworkerAttendance.SundayAttendance", Set.of("coalesce(place.sunday, 5)")),
            Map.entry("AttendanceDay.Date", TIME_ZONE),
            Map.entry("AttendanceBooking.FromTime", Set.of("b.starts_at", "l.time_zone", "l.id")),
            Map.entry("AttendanceBooking.ToTime", Set.of("b.ends_at", "l.time_zone", "l.id")),
            Map.entry("AttendanceBooking.ResourceName", Set.of("r.name")));

    /** Columns that statements select for every shape: they decide who may read, the ETag, and the place of a row. */
    private static final Set<String> ALWAYS_SELECTED =
            Set.of("reader.is_team_administrator", "t.version", "m.is_team_administrator", "m.team_id", "t.id", "c.id");

    /** Further columns that statements of a schema select for every shape. */
    private static final Map<String, Set<String>> ALWAYS_SELECTED_FOR = Map.of(
            "TeamKpi", Set.of("m.coworker_id", "c.full_name"),
            "CoworkerAttendance", Set.of("m.coworker_id", "c.full_name"),
            "AttendanceBooking", Set.of("b.starts_at", "b.ends_at", "l.time_zone", "l.id"));

    @Autowired
    private Api api;

    @Autowired
    private DataSource dataSource;

    /** Returns the path of every field that is not an object or a list of objects. */
    static Stream<String> fields() {
        return URLS.keySet().stream().sorted().flatMap(schema -> {
            List<String> paths = Repository.SPEC.schema(schema).fields().stream()
                    .map(field -> field.dotted())
                    .toList();
            return paths.stream()
                    .filter(path -> paths.stream().noneMatch(other -> other.startsWith(path + '.')))
                    .map(path -> schema + ' ' + path);
        });
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_single_field_selects_only_its_columns(String field) {
        String response = field.substring(0, field.indexOf(' '));
        String path = field.substring(field.indexOf(' ') + 1);
        String url = URLS.get(response) + (URLS.get(response).contains("?") ? "&" : "?") + "_shape=" + path;
        String schema = schema(response, path);
        Set<String> expected = expectedColumns(response, schema, path.substring(path.lastIndexOf('.') + 1));

        Set<String> selected = new TreeSet<>();
        selectLists(url).forEach(selected::addAll);

        assertThat(selected).containsAll(expected);
        selected.removeAll(expected);
        selected.removeAll(ALWAYS_SELECTED_FOR.getOrDefault(schema, Set.of()));
        assertThat(ALWAYS_SELECTED).containsAll(selected);
    }

    @Test
    void a_full_response_selects_each_column_once() {
        assertThat(selectLists(TEAM))
                .hasSize(2)
                .allSatisfy(list -> assertThat(list).doesNotHaveDuplicates());
        assertThat(selectLists(RELATED))
                .hasSize(2)
                .allSatisfy(list -> assertThat(list).doesNotHaveDuplicates());
    }

    @Test
    void a_list_of_teams_reads_their_members_at_once_and_counts_only_if_the_page_does_not_show_the_number() {
        String url = URLS.get("TeamList");
        assertThat(selectLists(url)).hasSize(2);
        assertThat(selectLists(url + "&_shape=Records.Name,TotalItems,HasNextPage"))
                .hasSize(1);
        assertThat(selectLists(url + "&_page=2&_shape=Records.Name,HasNextPage"))
                .hasSize(1);
        assertThat(selectLists(url + "&_page=2&_shape=Records.Name,TotalItems")).hasSize(2);
        assertThat(selectLists(url + "&_shape=TotalItems")).containsExactly(List.of("count(*)"));
        assertThat(selectLists(url + "&_shape=CurrentPage")).isEmpty();
    }

    @Test
    void a_page_of_the_directory_counts_only_if_the_page_does_not_show_the_number() {
        String url = URLS.get("CoworkerList");
        assertThat(selectLists(url + "?_shape=Records.Id,TotalItems")).noneMatch(list -> list.contains("count(*)"));
        assertThat(selectLists(url + "?_pageSize=1&_shape=Records.Id,HasNextPage"))
                .noneMatch(list -> list.contains("count(*)"));
        assertThat(selectLists(url + "?_pageSize=1&_shape=Records.Id,TotalItems"))
                .contains(List.of("count(*)"));
    }

    @Test
    void a_table_is_joined_only_if_a_selected_column_uses_it() {
        assertThat(statements(TEAM + "?_shape=Name")).noneMatch(sql -> sql.contains("location"));
        assertThat(statements(TEAM + "?_shape=TeamMembers.Id")).noneMatch(sql -> sql.contains("join coworker"));
        assertThat(statements(RELATED + "?_shape=Threads.Subject")).noneMatch(sql -> sql.contains("join"));
        assertThat(statements(RELATED + "?_shape=Threads.BusinessName"))
                .anyMatch(sql -> sql.contains("join community_group") && sql.contains("join location"));
    }

    private static Set<String> expectedColumns(String response, String schema, String name) {
        if (response.equals("TeamList") && name.equals("AccessCardId")) {
            return COLUMNS.get("Listed.AccessCardId");
        }
        Set<String> columns = COLUMNS.get(schema + '.' + name);
        return columns == null ? Set.of(EXPRESSIONS.get(schema).formatted(snakeCase(name))) : columns;
    }

    /** Returns the schema that has the last property of the path. Both lists have the same properties. */
    private static String schema(String response, String path) {
        return switch (path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            case "" -> response.replace("CoworkerList", "TeamList");
            case "Records" -> response.replace("List", "");
            case "RelatedProfiles", "Coworker" -> "Coworker";
            case "Threads" -> "CommunityThread";
            case "Kpi" -> "TeamKpi";
            case "Metrics" -> "TeamMetric";
            case "Attendance" -> "TeamAttendanceDetails";
            case "Attendance.Coworkers" -> "CoworkerAttendance";
            case "Attendance.Days" -> "AttendanceDay";
            case "Attendance.Days.Bookings" -> "AttendanceBooking";
            default -> "Customer";
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Returns the select list of each statement that reads the fields of a response. */
    private List<List<String>> selectLists(String url) {
        return statements(url).stream()
                .map(STATEMENT::matcher)
                .filter(Matcher::matches)
                .map(statement -> List.of(statement.group(1).split(", (?![^(]*\\))")))
                .toList();
    }

    private List<String> statements(String url) {
        JdbcClient database = JdbcClient.create(dataSource);
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        assertThat(api.get(url).status()).isEqualTo(200);
        return database
                .sql("select sql_statement from information_schema.query_statistics")
                .query(String.class)
                .list()
                .stream()
                .map(sql -> sql.replaceAll("\\s+", " "))
                .toList();
    }
}
