package org.coworkingapi.server.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Compares the lists of teams with generated teams, on each database. */
@ParameterizedClass
@EnumSource
class MyTeamsTest {

    private static final String MY_TEAMS = "/api/public/teams/my";
    private static final long SEED = 25;
    private static final int TEAMS = 60;
    private static final int REQUESTS = 300;

    private static final List<Long> READERS = List.of(102L, 121L, 131L, 205L, 301L);
    private static final List<String> ORDERS =
            List.of("Name", "Id", "TeamMembersCount", "CreatedOnUtc", "UpdatedOnUtc");

    /** Names that databases and UTF-16 sort differently than code points. Several teams have the same name. */
    private static final List<String> NAMES = List.of(
            "Alpha", "alpha", "Beta", "\u00C1gora", "\u00E1gora", "Zeta", "a b", "a-b", "\uFA11", "\uD842\uDFB7", " x");

    /** In the order of the columns of {@code team_member}. */
    private static final List<String> PERMISSIONS = List.of(
            "CanMakeBookings", "CanBookForTeam", "CanPurchaseProducts", "CanPurchaseEvents", "CanAccessCommunity");

    private static final Map<TestDatabase, MyTeamsTest> PREPARED = new EnumMap<>(TestDatabase.class);

    private final FixtureServer server;
    private final Api api;
    private final JdbcClient database;
    private final List<Team> teams;

    private record Member(
            long id,
            boolean active,
            boolean isAdministrator,
            List<Boolean> permissions,
            @Nullable String card) {}

    private record Team(
            long id, String name, OffsetDateTime createdAt, OffsetDateTime updatedAt, Map<Long, Member> members) {

        byte[] utf8() {
            return name.getBytes(UTF_8);
        }

        List<Member> activeMembers() {
            return members.values().stream().filter(Member::active).toList();
        }

        boolean isAdministeredBy(long reader) {
            return isReadBy(reader) && members.get(reader).isAdministrator();
        }

        boolean isReadBy(long reader) {
            return members.containsKey(reader) && members.get(reader).active();
        }
    }

    MyTeamsTest(TestDatabase kind) {
        MyTeamsTest prepared = PREPARED.get(kind);
        if (prepared == null) {
            server = FixtureServer.start(kind);
            api = server.api();
            database = JdbcClient.create(server.dataSource());
            database.sql("delete from team").update();
            teams = insertTeams(new Random(SEED));
            PREPARED.put(kind, this);
        } else {
            server = prepared.server;
            api = prepared.api;
            database = prepared.database;
            teams = prepared.teams;
        }
    }

    @AfterAll
    static void stop() {
        PREPARED.values().forEach(test -> test.server.stop());
        PREPARED.clear();
    }

    @Test
    void every_page_equals_the_generated_teams_of_the_reader() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            long reader = READERS.get(random.nextInt(READERS.size()));
            boolean onlyAdministered = random.nextBoolean();
            Long teamId = random.nextInt(4) == 0 ? 1 + random.nextLong(TEAMS + 1) : null;
            String order = ORDERS.get(random.nextInt(ORDERS.size()));
            boolean descending = random.nextBoolean();
            int size = 1 + random.nextInt(random.nextBoolean() ? 4 : 100);
            int page = 1 + random.nextInt(4);
            String query = "?isTeamAdmin=" + onlyAdministered + (teamId == null ? "" : "&teamId=" + teamId)
                    + "&_orderBy=" + order + (descending ? "&_sortDirection=desc" : "") + "&_page=" + page
                    + "&_pageSize=" + size;

            JsonNode actual = list(query, reader);

            assertPage(
                    actual, expected(reader, onlyAdministered, teamId, order, descending), reader, page, size, query);
        }
    }

    @Test
    void the_default_order_is_by_name_ascending() {
        for (long reader : READERS) {
            assertThat(ids(list("?isTeamAdmin=false&_pageSize=100&_shape=Records.Id", reader)))
                    .isEqualTo(expected(reader, false, null, "Name", false).stream()
                            .map(Team::id)
                            .toList());
        }
    }

    @Test
    void access_cards_are_visible_only_in_teams_that_the_reader_administers() {
        JsonNode list =
                list("?isTeamAdmin=false&_pageSize=100&_shape=Records.Id,Records.AllTeamMembers.AccessCardId", 131);
        for (JsonNode record : list.get("Records")) {
            Team team = team(record.get("Id").asLong());
            boolean hasCards = team.activeMembers().stream().anyMatch(member -> member.card() != null);
            assertThat(record.toString().contains("\"CARD-")).isEqualTo(hasCards && team.isAdministeredBy(131));
        }
        assertThat(list.toString()).contains("\"CARD-");
    }

    @Test
    void a_listed_team_equals_the_profile_of_the_team() {
        for (long reader : READERS) {
            for (JsonNode record :
                    list("?isTeamAdmin=false&_pageSize=100", reader).get("Records")) {
                String path = "/api/public/teams/" + record.get("Id").asLong() + "/profile";
                assertThat(api.get(path, api.tokens().of(reader)).json()).isEqualTo(record);
            }
        }
    }

    private void assertPage(JsonNode actual, List<Team> expected, long reader, int page, int size, String as) {
        List<Team> records =
                expected.stream().skip((page - 1L) * size).limit(size).toList();
        int pages = (expected.size() + size - 1) / size;
        assertThat(ids(actual)).as(as).isEqualTo(records.stream().map(Team::id).toList());
        for (int i = 0; i < records.size(); i++) {
            assertMembers(actual.get("Records").get(i), records.get(i), reader);
        }
        assertThat(actual.get("CurrentPage").asInt()).isEqualTo(page);
        assertThat(actual.get("CurrentPageSize").asInt()).isEqualTo(size);
        assertThat(actual.get("TotalItems").asInt()).as(as).isEqualTo(expected.size());
        assertThat(actual.get("TotalPages").asInt()).as(as).isEqualTo(pages);
        assertThat(actual.get("HasNextPage").asBoolean()).as(as).isEqualTo(page < pages);
        assertThat(actual.get("HasPreviousPage").asBoolean()).isEqualTo(page > 1);
    }

    private static void assertMembers(JsonNode record, Team team, long reader) {
        List<Member> all = team.activeMembers();
        assertThat(record.get("TeamMembersCount").asInt()).isEqualTo(all.size());
        assertThat(ids(record.get("AllTeamMembers")))
                .isEqualTo(all.stream().map(Member::id).toList());
        assertThat(ids(record.get("TeamAdministrators")))
                .isEqualTo(all.stream()
                        .filter(Member::isAdministrator)
                        .map(Member::id)
                        .toList());
        assertThat(ids(record.get("TeamMembers")))
                .isEqualTo(all.stream()
                        .filter(member -> !member.isAdministrator())
                        .map(Member::id)
                        .toList());
        boolean seesCards = team.isAdministeredBy(reader);
        for (int i = 0; i < all.size(); i++) {
            JsonNode member = record.get("AllTeamMembers").get(i);
            assertThat(PERMISSIONS.stream()
                            .map(name -> member.get(name).asBoolean())
                            .toList())
                    .isEqualTo(all.get(i).permissions());
            JsonNode card = member.get("AccessCardId");
            assertThat(card.isNull() ? null : card.asString())
                    .isEqualTo(seesCards ? all.get(i).card() : null);
        }
    }

    private List<Team> expected(
            long reader, boolean onlyAdministered, @Nullable Long teamId, String order, boolean descending) {
        Comparator<Team> comparator = switch (order) {
            case "Name" -> comparing(Team::utf8, Arrays::compareUnsigned);
            case "Id" -> comparing(Team::id);
            case "TeamMembersCount" -> comparing(team -> team.activeMembers().size());
            case "CreatedOnUtc" -> comparing(Team::createdAt);
            default -> comparing(Team::updatedAt);
        };
        Comparator<Team> complete = comparator.thenComparing(Team::id);
        return teams.stream()
                .filter(team -> onlyAdministered ? team.isAdministeredBy(reader) : team.isReadBy(reader))
                .filter(team -> teamId == null || team.id() == teamId)
                .sorted(descending ? complete.reversed() : complete)
                .toList();
    }

    private Team team(long id) {
        return teams.stream().filter(team -> team.id() == id).findFirst().orElseThrow();
    }

    private JsonNode list(String query, long reader) {
        ReceivedResponse response = api.get(MY_TEAMS + query, api.tokens().of(reader));
        assertThat(response.status()).as(query).isEqualTo(200);
        return response.json();
    }

    private static List<Long> ids(JsonNode list) {
        JsonNode records = list.isArray() ? list : list.get("Records");
        return records.valueStream().map(record -> record.get("Id").asLong()).toList();
    }

    private List<Team> insertTeams(Random random) {
        List<Team> all = new ArrayList<>();
        for (long id = 1; id <= TEAMS; id++) {
            OffsetDateTime created =
                    OffsetDateTime.parse("2024-01-01T00:00:00Z").plusDays(random.nextInt(10));
            Map<Long, Member> members = new TreeMap<>();
            for (long coworker : READERS) {
                if (random.nextInt(3) > 0) {
                    String card = random.nextBoolean() ? null : "CARD-" + id + coworker;
                    List<Boolean> permissions = PERMISSIONS.stream()
                            .map(permission -> random.nextBoolean())
                            .toList();
                    members.put(
                            coworker,
                            new Member(coworker, random.nextInt(5) > 0, random.nextInt(3) == 0, permissions, card));
                }
            }
            Team team = new Team(
                    id,
                    NAMES.get(random.nextInt(NAMES.size())),
                    created,
                    created.plusHours(random.nextInt(10)),
                    members);
            insert(team);
            all.add(team);
        }
        return all;
    }

    private void insert(Team team) {
        database.sql("""
                        insert into team (id, unique_id, location_id, name, profile_summary, profile_is_public, profile_tags,
                            create_single_invoice_for_team, has_contact_details, default_member_tariff_keep_new_accounts_on_hold,
                            disable_attendance_dashboard, has_team_logo, has_image1, has_image2, has_image3, created_at, updated_at)
                        values (?, ?, 2, ?, '', true, '', false, false, false, false, false, false, false, false, ?, ?)
                        """)
                .params(team.id(), new UUID(0, team.id()), team.name(), team.createdAt(), team.updatedAt())
                .update();
        for (Member member : team.members().values()) {
            database.sql("insert into team_member values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(team.id(), member.id(), member.active(), member.isAdministrator())
                    .params(member.permissions())
                    .param(member.card())
                    .update();
        }
    }
}
