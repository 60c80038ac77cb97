package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests that a response without a shape contains exactly the properties of the schema, in the same order. */
@ServerTest
class FullResponseTest {

    @Autowired
    private Api api;

    static Stream<Arguments> responses() {
        return Stream.of(
                Arguments.of(TEAM, 101, "Team"),
                Arguments.of("/api/public/teams/56/profile", 121, "Team"),
                Arguments.of("/api/public/teams/57/profile", 131, "Team"),
                Arguments.of("/api/public/teams/55/kpi", 101, "TeamKpis"),
                Arguments.of("/api/public/teams/55/metrics", 101, "TeamMetrics"),
                Arguments.of("/api/public/teams/55/attendance?date=2024-07-17T12:00:00Z", 102, "TeamAttendance"),
                Arguments.of("/api/public/teams/57/attendance?date=9999-12-31T23:59:59Z", 131, "TeamAttendance"),
                Arguments.of(RELATED, 101, "RelatedProfiles"),
                Arguments.of("/api/public/coworkers/published/202/related", 301, "RelatedProfiles"),
                Arguments.of("/api/public/coworkers/published/203/related", 301, "RelatedProfiles"),
                Arguments.of("/api/public/coworkers/published/205/related", 301, "RelatedProfiles"),
                Arguments.of("/api/public/coworkers/published/210/related", 301, "RelatedProfiles"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void a_response_has_every_property_of_its_schema_in_order(String path, long customer, String schema) {
        ReceivedResponse response = api.get(path, api.tokens().of(customer));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.header("Content-Type")).hasValue("application/json");
        assertOrder(response.json(), Repository.SPEC.schema(schema).node(), schema);
    }

    private static void assertOrder(JsonNode value, JsonNode schema, String path) {
        if (value.isObject()) {
            assertThat(value.propertyNames())
                    .as(path)
                    .containsExactlyElementsOf(schema.get("properties").propertyNames());
            value.forEachEntry((name, nested) ->
                    assertOrder(nested, schema.get("properties").get(name), path + '.' + name));
        }
        value.valueStream()
                .filter(element -> value.isArray())
                .forEach(element -> assertOrder(element, schema.get("items"), path));
    }

    @Test
    void a_full_response_equals_the_example_of_the_spec() {
        assertThat(api.get(TEAM).json()).isEqualTo(Repository.example("TechInnovators"));
        assertThat(api.get(RELATED).json()).isEqualTo(Repository.example("RelatedToJaneSmith"));
    }

    @Test
    void a_shaped_response_equals_the_example_of_the_spec() {
        assertThat(api.get(TEAM + "?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount")
                        .json())
                .isEqualTo(Repository.example("TechInnovatorsShaped"));
        assertThat(api.get(RELATED + "?_shape=RelatedProfiles.Id,RelatedProfiles.FullName")
                        .json())
                .isEqualTo(Repository.example("RelatedToJaneSmithShaped"));
    }
}
