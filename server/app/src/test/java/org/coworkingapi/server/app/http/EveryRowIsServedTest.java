package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Tests that all rows that the database accepts lead to responses that conform to the spec.
 *
 * <p>Each round fills the columns of the fixture with generated values and calls every operation. The columns come from
 * {@code information_schema}, so that the test also covers new columns. The test fails until each new column is
 * assigned to a property.
 */
@ParameterizedClass
@EnumSource
class EveryRowIsServedTest {

    private static final long SEED = 55;

    private static final Map<TestDatabase, FixtureServer> SERVERS = new EnumMap<>(TestDatabase.class);

    private final TestDatabase kind;
    private final JdbcClient database;
    private final Api api;
    private final DatabaseRows rows;
    private final RowComparison comparison;

    EveryRowIsServedTest(TestDatabase kind) {
        FixtureServer server = SERVERS.computeIfAbsent(kind, FixtureServer::start);
        this.kind = kind;
        database = JdbcClient.create(server.dataSource());
        api = server.api();
        rows = new DatabaseRows(database);
        comparison = new RowComparison(rows, kind);
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(FixtureServer::stop);
        SERVERS.clear();
    }

    @Test
    void rows_with_generated_strings_and_times_are_served() {
        serveRounds(5);
    }

    @Test
    @Tag("slow")
    void many_rows_with_generated_strings_and_times_are_served() {
        serveRounds(60);
    }

    @Test
    void a_name_of_white_space_is_served() {
        database.sql("update coworker set full_name = ? where id = 102")
                .param("\u3000")
                .update();
        JsonNode bob = byId(team55().get("AllTeamMembers"), 102L);
        assertThat(bob.get("FullName").asString()).isEqualTo("\u3000");
        assertThat(bob.get("GuessedFirstName").asString()).isEqualTo("\u3000");
        assertThat(get(TEAM + "?_shape=TeamMembers.Id", api.tokens().of(101)).status())
                .isEqualTo(200);
    }

    @Test
    void links_are_served_as_they_were_entered() {
        database.sql("update team set twitter = ?, facebook = ?, google_maps_link = ? where id = 55")
                .params("ask me", "https://fb.example/é", "")
                .update();
        database.sql("update location set home_url = 'downtown' where id = 1").update();
        assertThat(team55().get("Twitter").asString()).isEqualTo("ask me");
        assertThat(team55().get("Facebook").asString()).isEqualTo("https://fb.example/é");
        assertThat(team55().get("GoogleMapsLink").asString()).isEmpty();
        assertThat(team55().get("BusinessHomeUrl").asString()).isEqualTo("downtown");
    }

    @Test
    void invalid_avatars_and_addresses_are_served() {
        database.sql("update coworker set avatar_url = ?, email = ? where id = 102")
                .params("", "none")
                .update();
        JsonNode bob = byId(team55().get("AllTeamMembers"), 102L);
        assertThat(bob.get("AvatarUrl").asString()).isEqualTo("about:blank");
        assertThat(bob.get("Email").asString()).isEqualTo("unknown@invalid");
    }

    @Test
    void an_unknown_time_zone_is_served() {
        database.sql("update location set time_zone = 'Nowhere/Land' where id = 1")
                .update();
        database.sql("update team set created_at = ?, updated_at = ? where id = 55")
                .params(RowComparison.MIN, RowComparison.MAX)
                .update();
        assertThat(team55().get("CreatedOn").asString()).isEqualTo("0001-01-02T00:00:00");
        assertThat(team55().get("UpdatedOn").asString()).isEqualTo("9999-12-30T23:59:59");
    }

    @Test
    void times_outside_the_range_of_the_spec_are_served() {
        database.sql("update team set created_at = ?, updated_at = ? where id = 55")
                .params(OffsetDateTime.MIN, OffsetDateTime.MAX)
                .update();
        assertThat(team55().get("CreatedOnUtc").asString()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(team55().get("UpdatedOnUtc").asString()).isEqualTo("9999-12-31T23:59:59.999999999Z");
    }

    @Test
    void arrays_with_nulls_and_several_dimensions_are_served() {
        String tags = kind == TestDatabase.H2
                ? "array['a', null, '', 'b', 'c', 'd']"
                : "array[['a', null, ''], ['b', 'c', 'd']]";
        database.sql("update community_thread set tags = " + tags + " where id = 9001")
                .update();
        JsonNode thread = byId(
                get("/api/public/coworkers/published/202/related", api.tokens().of(101))
                        .json()
                        .get("Threads"),
                9001L);
        assertThat(thread.get("Tags").valueStream().map(JsonNode::asString)).containsExactly("a", "b", "c", "d");
    }

    private JsonNode team55() {
        return get(TEAM, api.tokens().of(101)).json();
    }

    private void serveRounds(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(SEED + round);
            rows.fill(random);
            assertDoesNotThrow(() -> callAllOperations(random), "round " + round + " of seed " + SEED);
        }
        assertThat(comparison.comparedColumns())
                .as("columns that were compared with a property")
                .containsExactlyInAnyOrderElementsOf(rows.columnsInResponses());
    }

    private void callAllOperations(Random random) {
        for (Map<String, Object> team : rows.select("select * from team order by id")) {
            long id = (Long) team.get("id");
            List<Map<String, Object>> members =
                    rows.select("select * from team_member where active and team_id = " + id);
            if (!members.isEmpty()) {
                callTeam(team, members, random);
            }
        }
        // Replaces the ids of unpublished coworkers, whose related profiles are not served.
        for (long id : rows.keys("coworker", "case when published then id else 101 end")) {
            callRelated(id, random);
        }
        callDirectory(random);
    }

    private void callTeam(Map<String, Object> team, List<Map<String, Object>> members, Random random) {
        String path = TEAM.replace("55", team.get("id").toString());
        Map<String, Object> reader = members.stream()
                .filter(member -> (Boolean) member.get("is_team_administrator"))
                .findFirst()
                .orElse(members.get(0));
        String token = api.tokens().of((Long) reader.get("coworker_id"));
        JsonNode body = get(path, token).json();
        get(path + "?_shape=" + shape("Team", random), token);
        JsonNode listed = get("/api/public/teams/my?isTeamAdmin=false&teamId=" + team.get("id"), token)
                .json()
                .get("Records");
        assertThat(listed).containsExactly(body);
        Map<String, Object> location = rows.row("location", team.get("location_id"));
        comparison.compare("team", team, body);
        comparison.compare("location", location, body);
        RowComparison.compareLocalTime(team.get("created_at"), location, body.get("CreatedOn"));
        comparison.compareTags((String) team.get("profile_tags"), body);
        callReports((Long) team.get("id"), location, reader, random);
        members.forEach(member -> {
            JsonNode customer = byId(body.get("AllTeamMembers"), member.get("coworker_id"));
            comparison.compare("coworker", rows.row("coworker", member.get("coworker_id")), customer);
            if ((Boolean) reader.get("is_team_administrator")) {
                comparison.compare("team_member", member, customer);
            }
        });
    }

    private void callReports(long team, Map<String, Object> location, Map<String, Object> reader, Random random) {
        String path = "/api/public/teams/" + team;
        long readerId = (Long) reader.get("coworker_id");
        String token = api.tokens().of(readerId);
        if ((Boolean) reader.get("is_team_administrator")) {
            callKpi(path + "/kpi", team, token);
            callMetrics(path + "/metrics", location, readerId, token);
            get(path + "/kpi?_shape=" + shape("TeamKpis", random), token);
            get(path + "/metrics?_shape=" + shape("TeamMetrics", random), token);
        }
        String attendance = path + "/attendance?date=2024-07-17T12:00:00Z";
        get(attendance + "&_shape=" + shape("TeamAttendance", random), token);
        get(attendance, token)
                .json()
                .at("/Attendance/Coworkers")
                .forEach(coworker -> rows.select(
                                "select * from coworker_attendance where coworker_id = " + coworker.get("CoworkerId"))
                        .forEach(places -> comparison.compare("coworker_attendance", places, coworker)));
        rows.select("select * from booking where team_id = " + team).forEach(booking -> {
            OffsetDateTime start = (OffsetDateTime) booking.get("starts_at");
            get(path + "/attendance?date=" + start.toInstant(), token)
                    .json()
                    .findValues("Bookings")
                    .forEach(bookings -> bookings.forEach(actual -> compareBooking(location, actual)));
        });
    }

    private void callKpi(String path, long team, String token) {
        get(path, token)
                .json()
                .get("Kpi")
                .forEach(member -> rows.select("select * from member_balance where team_id = " + team
                                + " and coworker_id = " + member.get("CoworkerId"))
                        .forEach(balance -> comparison.compare("member_balance", balance, member)));
    }

    private void callMetrics(String path, Map<String, Object> location, long reader, String token) {
        get(path, token).json().get("Metrics").forEach(actual -> {
            Map<String, Object> metric =
                    rows.row("team_metric", actual.get("Id").asLong());
            comparison.compare("team_metric", metric, actual);
            RowComparison.compareLocalTime(metric.get("next_invoice"), location, actual.get("NextInvoice"));
            rows.select("select * from member_metric where team_metric_id = " + actual.get("Id") + " and coworker_id = "
                            + reader)
                    .forEach(own -> comparison.compare("member_metric", own, actual));
        });
    }

    private void compareBooking(Map<String, Object> location, JsonNode actual) {
        Map<String, Object> booking = rows.row("booking", actual.get("Id").asLong());
        RowComparison.compareLocalTime(booking.get("starts_at"), location, actual.get("FromTime"));
        RowComparison.compareLocalTime(booking.get("ends_at"), location, actual.get("ToTime"));
        comparison.compare("resource", rows.row("resource", booking.get("resource_id")), actual);
    }

    private void callDirectory(Random random) {
        String token = api.tokens().of(101);
        String path = "/api/public/coworkers/published?_pageSize=100";
        get(path + "&_shape=" + shape("CoworkerList", random), token);
        get(path, token).json().get("Records").forEach(profile -> {
            comparison.compare(
                    "coworker", rows.row("coworker", profile.get("Id").asLong()), profile);
            comparison.compareSharedTags(profile);
        });
    }

    private void callRelated(long id, Random random) {
        String path = "/api/public/coworkers/published/" + id + "/related";
        String token = api.tokens().of(101);
        JsonNode body = get(path, token).json();
        get(path + "?_shape=" + shape("RelatedProfiles", random), token);
        body.get("RelatedProfiles").forEach(card -> {
            comparison.compare("coworker", rows.row("coworker", card.get("Id").asLong()), card);
            comparison.compareSharedTags(card);
        });
        body.get("Threads").forEach(entry -> {
            Map<String, Object> thread =
                    rows.row("community_thread", entry.get("Id").asLong());
            Map<String, Object> group = rows.row("community_group", thread.get("community_group_id"));
            Map<String, Object> location = rows.row("location", group.get("location_id"));
            comparison.compare("community_thread", thread, entry);
            comparison.compare("community_group", group, entry);
            comparison.compare("location", location, entry);
            comparison.compare("coworker", rows.row("coworker", id), entry);
            RowComparison.compareLocalTime(thread.get("last_message_at"), location, entry.get("LastMessage"));
            RowComparison.compareLocalTime(thread.get("started_at"), location, entry.get("CreatedOn"));
        });
    }

    private ReceivedResponse get(String path, String token) {
        ReceivedResponse response = api.get(path, token);
        assertThat(response.status()).as(path).isEqualTo(200);
        return response;
    }

    /** Returns random paths of the response. */
    private static String shape(String schema, Random random) {
        List<String> paths = new ArrayList<>(Repository.SPEC.schema(schema).fields().stream()
                .map(field -> field.dotted())
                .toList());
        Collections.shuffle(paths, random);
        return String.join(",", paths.subList(0, 1 + random.nextInt(20)));
    }

    private static JsonNode byId(JsonNode list, Object id) {
        return list.valueStream()
                .filter(element -> element.get("Id").asLong() == (Long) id)
                .findFirst()
                .orElseThrow();
    }
}
