package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tests updates of the profile of team 55 on each database. */
@ParameterizedClass
@EnumSource
class TeamProfileUpdateTest {

    private static final JsonNode PROPERTIES =
            Repository.SPEC.file().at("/components/schemas/TeamProfileUpdate/properties");

    private static final Map<TestDatabase, FixtureServer> SERVERS = new EnumMap<>(TestDatabase.class);

    private final Api api;
    private final JdbcClient database;
    private final DatabaseRows rows;

    TeamProfileUpdateTest(TestDatabase kind) {
        FixtureServer server = SERVERS.computeIfAbsent(kind, FixtureServer::start);
        api = server.api();
        database = JdbcClient.create(server.dataSource());
        rows = new DatabaseRows(database);
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(FixtureServer::stop);
        SERVERS.clear();
    }

    private ReceivedResponse update(long editor, String path, @Nullable String ifMatch, String body) {
        Request request = Request.of("PUT", path).withBody("application/json", body);
        return api.send(
                ifMatch == null ? request : request.withHeader("If-Match", ifMatch),
                api.tokens().of(editor));
    }

    private ReceivedResponse update(@Nullable String ifMatch, String body) {
        return update(101, TEAM, ifMatch, body);
    }

    private String tag() {
        return tag(api.get(TEAM + "?_shape=Id"));
    }

    private static String tag(ReceivedResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return response.header("ETag").orElseThrow();
    }

    /** Returns the tag of the n-th version after the current one. */
    private String tagAfter(int updates) {
        return "\"" + (version() + updates) + '"';
    }

    private long version() {
        return (Long) row().get("version");
    }

    private Map<String, Object> row() {
        return rows.row("team", 55);
    }

    @Nested
    class Properties {

        @Test
        void an_update_sets_the_given_properties_and_keeps_all_others() {
            update("*", "{\"ProfileSummary\": \"Old\", \"Twitter\": \"https://twitter.com/old\"}");
            Map<String, Object> expected = new LinkedHashMap<>(row());

            ReceivedResponse response = update(tag(), "{\"ProfileSummary\": \"New\", \"Twitter\": null}");

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            Map<String, Object> updated = row();
            expected.put("profile_summary", "New");
            expected.put("twitter", null);
            expected.put("version", (Long) expected.get("version") + 1);
            assertThat((OffsetDateTime) updated.get("updated_at"))
                    .isAfterOrEqualTo((OffsetDateTime) expected.put("updated_at", updated.get("updated_at")));
            assertThat(updated).isEqualTo(expected);
        }

        @Test
        void every_property_can_be_set_and_every_nullable_property_can_be_removed() {
            ObjectNode full = JsonMapper.shared().createObjectNode();
            ObjectNode reduced = JsonMapper.shared().createObjectNode();
            PROPERTIES.properties().forEach(property -> {
                full.set(property.getKey(), property.getValue().get("example"));
                if (property.getValue().path("nullable").asBoolean()) {
                    reduced.putNull(property.getKey());
                }
            });
            reduced.put("Name", "Ideas").put("ProfileSummary", "").put("ProfileIsPublic", false);
            reduced.put("ProfileTags", "");

            for (ObjectNode body : new ObjectNode[] {reduced, full, reduced}) {
                assertThat(update("*", body.toString()).status()).isEqualTo(200);
                String shape = String.join(",", PROPERTIES.propertyNames());
                assertThat(api.get(TEAM + "?_shape=" + shape).json()).isEqualTo(body);
            }
        }

        @Test
        void tags_are_stored_with_single_spaces() {
            update("*", "{\"ProfileTags\": \"  design\\tUX \\n research \"}");
            assertThat(row()).containsEntry("profile_tags", "design UX research");
            assertThat(api.get(TEAM + "?_shape=ProfileTags,ProfileTagsList").body())
                    .isEqualTo(
                            "{\"ProfileTags\":\"design UX research\",\"ProfileTagsList\":[\"design\",\"UX\",\"research\"]}");
        }

        @Test
        void the_longest_values_are_stored_also_if_their_characters_have_two_utf_16_units() {
            ObjectNode body = JsonMapper.shared().createObjectNode();
            PROPERTIES.properties().forEach(property -> {
                int length = property.getValue().path("maxLength").asInt(0);
                if (length > 0) {
                    String start =
                            property.getValue().path("pattern").asString("").startsWith("^https") ? "https://" : "";
                    body.put(property.getKey(), start + "😀".repeat(length - start.length()));
                }
            });
            assertThat(update("*", body.toString()).status()).isEqualTo(200);
            assertThat(row())
                    .containsEntry("name", body.get("Name").asString())
                    .containsEntry("description", body.get("Description").asString())
                    .containsEntry("blogger", body.get("Blogger").asString())
                    .containsEntry("telegram", body.get("Telegram").asString());
            assertThat(update("*", "{\"Name\": \"Tech Innovators\"}").status()).isEqualTo(200);
        }

        @Test
        void an_empty_object_changes_nothing() {
            Map<String, Object> before = row();
            assertThat(tag(update(tag(), "{}"))).isEqualTo(tag());
            assertThat(tag(update("*", "{}"))).isEqualTo(tag());
            ProblemAssert.assertIsProblem(update(tagAfter(1), "{}"), "PRECONDITION_FAILED");
            assertThat(row()).isEqualTo(before);
        }

        @Test
        void the_time_of_the_update_never_goes_back() {
            OffsetDateTime future = OffsetDateTime.parse("2999-01-01T00:00:00Z");
            Object before = row().get("updated_at");
            database.sql("update team set updated_at = ? where id = 55")
                    .param(future)
                    .update();
            assertThat(update("*", "{\"Skype\": \"tech\"}").status()).isEqualTo(200);
            assertThat(((OffsetDateTime) row().get("updated_at")).toInstant()).isEqualTo(future.toInstant());
            database.sql("update team set updated_at = ? where id = 55")
                    .param(before)
                    .update();
        }
    }

    @Nested
    class Entity_tags {

        @Test
        void every_shape_and_reader_gets_the_same_tag() {
            String tag = tag();
            assertThat(tag).isEqualTo(tagAfter(0));
            assertThat(tag(api.get(TEAM))).isEqualTo(tag);
            assertThat(tag(api.get(TEAM + "?_shape=TeamMembers.Id"))).isEqualTo(tag);
            assertThat(tag(api.get(TEAM, api.tokens().of(102)))).isEqualTo(tag);
            assertThat(tag(api.send("HEAD", TEAM, api.tokens().of(101)))).isEqualTo(tag);
        }

        @Test
        void the_tag_changes_with_each_update_of_the_profile() {
            String before = tag();
            String next = tagAfter(1);
            assertThat(tag(update(before, "{\"Skype\": \"tech\"}"))).isEqualTo(next);
            assertThat(tag()).isEqualTo(next);
        }

        @Test
        void the_tag_does_not_change_with_the_members() {
            String before = tag();
            database.sql("update team_member set active = false where coworker_id = 112")
                    .update();
            assertThat(tag()).isEqualTo(before);
            database.sql("update team_member set active = true where coworker_id = 112")
                    .update();
            assertThat(tag()).isEqualTo(before);
        }

        @Test
        void errors_have_no_tag() {
            assertThat(update("\"0\"", "{}").header("ETag")).isEmpty();
            assertThat(api.get(TEAM, api.tokens().of(301)).header("ETag")).isEmpty();
        }

        @Test
        void an_update_needs_a_precondition() {
            Map<String, Object> before = row();
            ProblemAssert.assertIsProblem(update(null, "{\"Skype\": \"new\"}"), "PRECONDITION_REQUIRED");
            assertThat(row()).isEqualTo(before);
        }

        @Test
        void a_list_of_tags_that_is_too_long_is_rejected() {
            ProblemAssert.assertIsProblem(update("\"0\",".repeat(3_000) + tag(), "{}"), "INVALID_PARAMETER");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"%s\"", "\"0\", \"%s\"", "\"%s\",\"0\"", "W/\"0\", \"%s\" ", "*"})
        void an_update_takes_effect_if_a_tag_matches(String ifMatch) {
            String next = tagAfter(1);
            assertThat(tag(update(ifMatch.formatted(version()), "{\"Skype\": \"matching\"}")))
                    .isEqualTo(next);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\"0\"", "W/\"%s\"", "\"0%s\"", "\"%s0\"", "\"-%s\"", "\"\"", "\"0\", W/\"%s\"", "\"*\""})
        void an_update_without_a_matching_tag_changes_nothing(String ifMatch) {
            Map<String, Object> before = row();
            ProblemAssert.assertIsProblem(
                    update(ifMatch.formatted(version()), "{\"Skype\": \"stale\"}"), "PRECONDITION_FAILED");
            assertThat(row()).isEqualTo(before);
        }
    }

    @Nested
    class Access {

        @ParameterizedTest
        @CsvSource({
            "102, 55, UPDATE_NOT_ALLOWED",
            "131, 57, UPDATE_NOT_ALLOWED",
            "113, 55, NOT_A_TEAM_MEMBER",
            "121, 55, NOT_A_TEAM_MEMBER",
            "301, 55, NOT_A_TEAM_MEMBER",
            "101, 58, NOT_A_TEAM_MEMBER",
            "101, 999, TEAM_NOT_FOUND"
        })
        void only_administrators_of_the_team_may_update_it(long editor, long team, String code) {
            String path = TEAM.replace("55", Long.toString(team));
            for (String ifMatch : new String[] {"*", "\"1\"", "\"0\""}) {
                for (String body : new String[] {"{\"Skype\": \"stranger\"}", "{}"}) {
                    ProblemAssert.assertIsProblem(update(editor, path, ifMatch, body), code);
                }
            }
            assertThat(rows.select("select * from team where skype = 'stranger'"))
                    .isEmpty();
        }

        @Test
        void the_next_update_of_a_demoted_administrator_is_rejected() {
            assertThat(update(103, TEAM, "*", "{\"Skype\": \"john\"}").status()).isEqualTo(200);
            database.sql("update team_member set is_team_administrator = false where coworker_id = 103")
                    .update();
            ProblemAssert.assertIsProblem(update(103, TEAM, "*", "{\"Skype\": \"jack\"}"), "UPDATE_NOT_ALLOWED");
            database.sql("update team_member set is_team_administrator = true where coworker_id = 103")
                    .update();
            assertThat(row()).containsEntry("skype", "john");
        }
    }

    @Nested
    class Invalid_bodies {

        @Test
        void all_invalid_properties_are_named_and_nothing_is_changed() {
            Map<String, Object> before = row();
            ReceivedResponse response = update("*", """
                    {"Name": " \\t", "Description": "valid", "ProfileSummary": null, "ProfileIsPublic": "yes",
                     "ProfileWebsite": "techinnovators", "Skype": "a\\u0000b", "Id": 55, "TeamMembersCount": 1, "Nmae": "x"}
                    """);
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.json().get("code").asString()).isEqualTo("INVALID_BODY");
            assertThat(response.json().get("errors").findValuesAsString("pointer"))
                    .containsExactlyInAnyOrder(
                            "#/Name",
                            "#/ProfileSummary",
                            "#/ProfileIsPublic",
                            "#/ProfileWebsite",
                            "#/Skype",
                            "#/Id",
                            "#/TeamMembersCount",
                            "#/Nmae");
            assertThat(row()).isEqualTo(before);
        }

        @Test
        void an_encoded_body_is_rejected() {
            Request request = Request.of("PUT", TEAM)
                    .withBody("application/json", "{}")
                    .withHeader("If-Match", "*")
                    .withHeader("Content-Encoding", "gzip");
            ProblemAssert.assertIsProblem(api.send(request, api.tokens().of(101)), "UNSUPPORTED_MEDIA_TYPE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\\n\\t", "\u00A0", "\u3000 \uFEFF", "\u2028\u0085"})
        void a_name_of_white_space_is_rejected(String name) {
            ReceivedResponse response = update("*", "{\"Name\": \"" + name + "\"}");
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.json().get("errors").findValuesAsString("pointer"))
                    .containsExactly("#/Name");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "1",
                    "{\"Skype\": }",
                    "{\"Skype\": \"a\"} {}",
                    "{\"Skype\": \"a\", \"Skype\": \"b\"}"
                })
        void a_body_that_is_not_one_object_is_rejected(String body) {
            Map<String, Object> before = row();
            ReceivedResponse response = update("*", body);
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.json().get("code").asString()).isEqualTo("INVALID_BODY");
            assertThat(row()).isEqualTo(before);
        }
    }
}
