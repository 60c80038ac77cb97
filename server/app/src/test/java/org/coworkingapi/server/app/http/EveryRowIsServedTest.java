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
        Map<String, Object> location = rows.row("location", team.get("location_id"));
        comparison.compare("team", team, body);
        comparison.compare("location", location, body);
        RowComparison.compareLocalTime(team.get("created_at"), location, body.get("CreatedOn"));
        comparison.compareTags((String) team.get("profile_tags"), body);
        members.forEach(member -> {
            JsonNode customer = byId(body.get("AllTeamMembers"), member.get("coworker_id"));
            comparison.compare("coworker", rows.row("coworker", member.get("coworker_id")), customer);
            if ((Boolean) reader.get("is_team_administrator")) {
                comparison.compare("team_member", member, customer);
            }
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
