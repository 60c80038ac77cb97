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

/** The example bodies of the two documents that the product comes from, word for word, are found in the responses. */
@ServerTest
class SeedTest {

    @Autowired
    private Api api;

    private static JsonNode seed(String name) throws IOException {
        try (InputStream file = SeedTest.class.getResourceAsStream("/seeds/" + name)) {
            return JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void every_value_of_the_seed_is_in_the_team() throws IOException {
        assertContains(api.get(TEAM).json(), seed("team-55.json"), "");
    }

    @Test
    void every_value_of_the_seed_is_in_the_related_profiles() throws IOException {
        assertContains(api.get(RELATED).json(), seed("related-101.json"), "");
    }

    @Test
    void the_shaped_request_of_the_seed_answers_exactly_its_four_values() throws IOException {
        ReceivedResponse answer = api.get(TEAM + "?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount");
        assertThat(answer.json()).isEqualTo(seed("team-55-shaped.json"));
        assertThat(answer.json().propertyNames())
                .containsExactlyElementsOf(seed("team-55-shaped.json").propertyNames());
    }

    /** Arrays may hold more than the seed's, but must hold what the seed's hold. */
    private static void assertContains(JsonNode actual, JsonNode seed, String path) {
        if (seed.isObject()) {
            seed.properties().forEach(property -> {
                assertThat(actual.has(property.getKey()))
                        .as(path + "." + property.getKey())
                        .isTrue();
                assertContains(actual.get(property.getKey()), property.getValue(), path + "." + property.getKey());
            });
        } else if (seed.isArray()) {
            seed.forEach(element -> assertThat(StreamSupport.stream(actual.spliterator(), false)
                            .anyMatch(candidate -> holds(candidate, element)))
                    .as(path + " holds " + element)
                    .isTrue());
        } else {
            assertThat(actual).as(path).isEqualTo(seed);
        }
    }

    private static boolean holds(JsonNode candidate, JsonNode seed) {
        return seed.isObject()
                ? seed.properties().stream()
                        .allMatch(property -> candidate.has(property.getKey())
                                && holds(candidate.get(property.getKey()), property.getValue()))
                : candidate.equals(seed);
    }
}
