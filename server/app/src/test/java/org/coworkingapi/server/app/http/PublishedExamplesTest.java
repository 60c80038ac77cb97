package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that responses contain the published example bodies of the platform. */
@ServerTest
class PublishedExamplesTest {

    @Autowired
    private Api api;

    private static JsonNode example(String name) throws IOException {
        try (InputStream file = PublishedExamplesTest.class.getResourceAsStream("/seeds/" + name)) {
            return JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void the_team_contains_every_value_of_the_published_example() throws IOException {
        assertContains(api.get(TEAM).json(), example("team-55.json"), "");
    }

    @Test
    void the_related_profiles_contain_every_value_of_the_published_example() throws IOException {
        assertContains(api.get(RELATED).json(), example("related-101.json"), "");
    }

    @Test
    void the_published_shaped_request_returns_exactly_its_four_values() throws IOException {
        ReceivedResponse response = api.get(TEAM + "?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount");
        assertThat(response.json()).isEqualTo(example("team-55-shaped.json"));
        assertThat(response.json().propertyNames())
                .containsExactlyElementsOf(example("team-55-shaped.json").propertyNames());
    }

    /** Checks that the actual value contains the expected one. Arrays can have additional elements. */
    private static void assertContains(JsonNode actual, JsonNode expected, String path) {
        if (expected.isObject()) {
            expected.properties().forEach(property -> {
                assertThat(actual.has(property.getKey()))
                        .as(path + "." + property.getKey())
                        .isTrue();
                assertContains(actual.get(property.getKey()), property.getValue(), path + "." + property.getKey());
            });
        } else if (expected.isArray()) {
            expected.forEach(element -> assertThat(StreamSupport.stream(actual.spliterator(), false)
                            .anyMatch(candidate -> contains(candidate, element)))
                    .as(path + " contains " + element)
                    .isTrue());
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    private static boolean contains(JsonNode candidate, JsonNode expected) {
        return expected.isObject()
                ? expected.properties().stream()
                        .allMatch(property -> candidate.has(property.getKey())
                                && contains(candidate.get(property.getKey()), property.getValue()))
                : candidate.equals(expected);
    }
}
