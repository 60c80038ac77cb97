package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handling of 304, on real sockets. */
@Timeout(60)
class NotModifiedTest {

    private static final String A = "{\"Name\":\"A\"}";
    private static final String B = "{\"Name\":\"B\"}";

    private final ETagServer server = new ETagServer();
    private final CoworkingClient client = server.client();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_304_returns_the_cached_result() {
        server.setDocument("\"1\"", ApiSpec.example("TechInnovators").toString());
        Team first = client.teams().profile(55);

        assertThat(client.teams().profile(55)).isEqualTo(first).isNotSameAs(first);
        assertThat(client.teams().profile(55)).isEqualTo(first);
        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "\"1\"");
    }

    @Test
    void a_304_returns_the_cached_result_regardless_of_its_content_headers() {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        for (String type : List.of("text/html", "")) {
            server.setHeader("content-TYPE", type);
            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        }
        server.setHeader("Content-Length", "12");
        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
    }

    @Test
    void a_304_does_not_change_the_content_type_of_the_cached_response() {
        server.setDocument("\"1\"", A);
        for (int i = 0; i < 2; i++) {
            server.setHeader("Content-Type", i == 0 ? "text/html" : "application/json");
            assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(UnreadableResponseException.class);
        }
        assertThat(server.requestTags()).containsExactly("-", "\"1\"");
    }

    @Test
    void a_304_is_accepted_without_a_tag() {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument("", "").respondWith(304);

        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "\"1\"");
    }

    @Test
    void a_304_updates_the_tag() {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument("W/\"1\"", A).respondWith(304);
        client.teams().profile(55);
        client.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "W/\"1\"");
    }

    @Test
    void a_304_without_a_conditional_request_is_an_error() {
        server.setDocument("\"1\"", A).respondWith(304);

        assertThatThrownBy(() -> client.teams().profile(55))
                .isExactlyInstanceOf(CoworkingApiException.class)
                .hasMessage("getTeamProfile: 304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1"})
    void a_304_for_another_tag_is_an_error_and_removes_the_cached_response(String otherTag) {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument(otherTag, B).respondWith(304);
        assertThatThrownBy(() -> client.teams().profile(55)).hasMessage("getTeamProfile: 304");
        server.setDocument("\"2\"", B);

        assertThat(client.teams().profile(55).getName()).isEqualTo("B");
        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "-");
    }

    @Test
    void a_304_is_visible_to_interceptors() {
        List<Integer> seen = new ArrayList<>();
        CoworkingClient watched = server.setDocument("\"1\"", A)
                .builder()
                .interceptor((request, next) -> {
                    ClientResponse response = next.send(request);
                    seen.add(response.status());
                    return response;
                })
                .build();
        watched.teams().profile(55);
        watched.teams().profile(55);

        assertThat(seen).containsExactly(200, 304);
    }
}
