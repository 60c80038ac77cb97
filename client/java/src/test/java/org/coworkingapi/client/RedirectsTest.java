package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client sends the token only to the host of the base URL, never to the target of a redirect. */
@Timeout(60)
class RedirectsTest {

    private final WireServer otherServer = WireServer.responding(200, "{}");

    @AfterEach
    void close() {
        otherServer.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirects_to_another_host_are_errors_and_send_no_Authorization_to_that_host(int status) {
        for (Operation operation : Operation.values()) {
            for (String location : List.of(otherServer.url(), otherServer.url().replace("http:", ""))) {
                try (WireServer server =
                        WireServer.responding(status, Map.of("Location", location + "/teams/55"), "")) {
                    assertThatThrownBy(() -> Faults.call(server.client(), operation))
                            .isExactlyInstanceOf(CoworkingApiException.class)
                            .hasMessage(operation.id() + ": " + status)
                            .hasNoCause();
                    assertThat(server.onlyRequest()).contains("Authorization: Bearer a-token\r\n");
                }
            }
        }
        assertThat(otherServer.requests()).isEmpty();
    }

    @Test
    void redirects_on_the_same_host_are_not_followed() {
        AtomicInteger responses = new AtomicInteger();
        try (WireServer server = WireServer.running(connection -> {
            responses.incrementAndGet();
            connection.writeHead(302, Map.of("Location", "/elsewhere"), 0);
        })) {
            assertThatThrownBy(() -> server.client().teams().profile(55)).hasMessage("getTeamProfile: 302");
            assertThat(responses).hasValue(1);
        }
    }

    @Test
    void the_target_of_a_redirect_does_not_receive_a_refreshed_token() {
        TokenSource source = new TokenSource();
        try (WireServer server = WireServer.running(connection -> {
            boolean isFirstToken = connection.request().contains("token-1");
            String body = isFirstToken ? "{\"code\":\"TOKEN_EXPIRED\"}" : "";
            connection.writeHead(isFirstToken ? 401 : 307, Map.of("Location", otherServer.url()), body.length());
            connection.write(body);
        })) {
            assertThatThrownBy(() -> server.builder()
                            .token(source.cachingProvider())
                            .build()
                            .teams()
                            .profile(55))
                    .isExactlyInstanceOf(CoworkingApiException.class)
                    .hasMessageStartingWith("getTeamProfile: 307");
            assertThat(server.requests()).hasSize(2);
        }
        assertThat(otherServer.requests()).isEmpty();
    }

    @Test
    void location_headers_of_successes_and_errors_are_not_followed() {
        for (int status : List.of(200, 201, 401, 503)) {
            Map<String, String> headers = Map.of(
                    "Location",
                    otherServer.url(),
                    "Content-Location",
                    otherServer.url(),
                    "Refresh",
                    "0; url=" + otherServer.url(),
                    "Link",
                    "<" + otherServer.url() + ">; rel=canonical");
            try (WireServer server = WireServer.responding(status, headers, "{}")) {
                CoworkingClient client = server.builder().retry(Retry.none()).build();
                if (status == 200) {
                    client.teams().profile(55);
                } else {
                    assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(CoworkingException.class);
                }
                assertThat(server.requests()).hasSize(1);
            }
        }
        assertThat(otherServer.requests()).isEmpty();
    }
}
