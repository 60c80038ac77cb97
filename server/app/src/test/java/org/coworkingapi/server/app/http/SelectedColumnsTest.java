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

    private static final Pattern STATEMENT =
            Pattern.compile("select (.*) from (team t|team_member m|coworker c|community_thread t)\\b.*");

    private static final Map<String, String> ALIASES =
            Map.of("Team", "t", "Customer", "m", "Coworker", "c", "CommunityThread", "t");

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
            Map.entry("CommunityThread.CreatedOnUtc", Set.of("t.started_at")));

    /** Columns that statements select for every shape: they decide who may read, and the place of a row. */
    private static final Set<String> ALWAYS_SELECTED =
            Set.of("reader.is_team_administrator", "m.is_team_administrator", "c.id");

    @Autowired
    private Api api;

    @Autowired
    private DataSource dataSource;

    /** Returns the path of every field that is not an object or a list of objects. */
    static Stream<String> fields() {
        return Stream.of("Team", "RelatedProfiles").flatMap(schema -> {
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
        String path = field.substring(field.indexOf(' ') + 1);
        String url = (field.startsWith("Team ") ? TEAM : RELATED) + "?_shape=" + path;
        Set<String> expected = expectedColumns(path);

        Set<String> selected = new TreeSet<>();
        selectLists(url).forEach(selected::addAll);

        assertThat(selected).containsAll(expected);
        selected.removeAll(expected);
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
    void a_table_is_joined_only_if_a_selected_column_uses_it() {
        assertThat(statements(TEAM + "?_shape=Name")).noneMatch(sql -> sql.contains("location"));
        assertThat(statements(TEAM + "?_shape=TeamMembers.Id")).noneMatch(sql -> sql.contains("join coworker"));
        assertThat(statements(RELATED + "?_shape=Threads.Subject")).noneMatch(sql -> sql.contains("join"));
        assertThat(statements(RELATED + "?_shape=Threads.BusinessName"))
                .anyMatch(sql -> sql.contains("join community_group") && sql.contains("join location"));
    }

    private static Set<String> expectedColumns(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String schema = switch (path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            case "" -> "Team";
            case "RelatedProfiles" -> "Coworker";
            case "Threads" -> "CommunityThread";
            default -> "Customer";
        };
        String alias = ALIASES.get(schema);
        return COLUMNS.getOrDefault(schema + '.' + name, Set.of(alias + '.' + snakeCase(name)));
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
