package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data that interceptors see and the headers that they may add. */
class InterceptorTest {

    private static final Retry TWO_ATTEMPTS = new Retry(2, Duration.ofMillis(1), Duration.ofMillis(1));

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Nested
    class Interceptors {

        @Test
        void interceptors_see_each_request_and_its_response_in_the_order_of_registration() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder()
                        .interceptor(recordingInterceptor("outer"))
                        .interceptor(recordingInterceptor("inner"))
                        .build()
                        .teams()
                        .profile(55);

                assertThat(seen).containsExactly("outer ->", "inner ->", "inner <- 200", "outer <- 200");
            }
        }

        @Test
        void interceptors_see_operation_method_template_server_and_attempt() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client = server.builder()
                        .interceptor((request, next) -> {
                            seen.add(String.join(
                                    " ", request.operation(), request.method(), request.uriTemplate(), request.host()));
                            assertThat(server.url()).endsWith(":" + request.port());
                            assertThat(request.attempt()).isEqualTo(1);
                            return next.send(request);
                        })
                        .build();
                client.teams().profile(55);
                client.coworkers().related(101);

                assertThat(seen)
                        .containsExactly(
                                "getTeamProfile GET /api/public/teams/{teamId}/profile localhost",
                                "getRelatedProfiles GET /api/public/coworkers/published/{coworkerId}/related localhost");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "https://example.com/gateway, example.com, 443",
            "HTTP://example.com, example.com, 80",
            "https://[::1]:8443, [::1], 8443"
        })
        void interceptors_see_the_host_and_the_port_or_the_default_port_of_the_scheme(
                String url, String host, int port) {
            ClientRequest request = new ClientRequest(new Call(
                    Operation.GET_TEAM_PROFILE, URI.create(url + "/api/public/teams/55/profile"), Map.of(), null));

            assertThat(request.host()).isEqualTo(host);
            assertThat(request.port()).isEqualTo(port);
        }

        @Test
        void interceptors_see_each_attempt_with_its_number_including_a_token_refresh() {
            try (WireServer server = WireServer.running(connection -> {
                connection.writeHead(seen.isEmpty() ? 503 : 401, Map.of(), 24);
                connection.write("{\"code\":\"TOKEN_EXPIRED\"}");
            })) {
                AtomicInteger tokenRequests = new AtomicInteger();
                CoworkingClient client = server.builder()
                        .token(() -> "token-" + tokenRequests.incrementAndGet())
                        .retry(TWO_ATTEMPTS)
                        .interceptor((request, next) -> {
                            ClientResponse response = next.send(request);
                            seen.add(request + ": " + response);
                            return response;
                        })
                        .build();

                assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(UnauthorizedException.class);
                assertThat(seen)
                        .containsExactly(
                                "GET /api/public/teams/{teamId}/profile, attempt 1: 503",
                                "GET /api/public/teams/{teamId}/profile, attempt 2: 401",
                                "GET /api/public/teams/{teamId}/profile, attempt 3: 401");
            }
        }

        @Test
        void interceptors_see_status_and_headers_of_an_error() {
            try (WireServer server = WireServer.responding(429, Map.of("X-RateLimit-Remaining", "0"), "")) {
                CoworkingClient client = server.builder()
                        .retry(Retry.none())
                        .interceptor((request, next) -> {
                            ClientResponse response = next.send(request);
                            seen.add(response + " " + response.header("x-ratelimit-remaining") + " "
                                    + response.header("Retry-After"));
                            return response;
                        })
                        .build();

                assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(RateLimitedException.class);
                assertThat(seen).containsExactly("429 Optional[0] Optional.empty");
            }
        }
    }

    @Nested
    class Headers {

        @Test
        void headers_are_sent_once_with_the_value_that_was_set_last() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder()
                        .interceptor((request, next) -> next.send(
                                request.with("X-Correlation-Id", "outer").with("X-Empty", "")))
                        .interceptor((request, next) -> next.send(request.with("x-correlation-id", "inner\tone")))
                        .build()
                        .teams()
                        .profile(55);

                assertThat(server.onlyRequest())
                        .containsOnlyOnce("inner\tone\r\n")
                        .containsIgnoringCase("X-Correlation-Id: inner")
                        .doesNotContain("outer")
                        .contains("X-Empty: \r\n")
                        .contains("Authorization: Bearer a-token\r\n");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Authorization",
                    "AUTHORIZATION",
                    "Host",
                    "Content-Length",
                    "Connection",
                    "Expect",
                    "Upgrade",
                    "Transfer-Encoding",
                    "Accept",
                    "Accept-Encoding",
                    "User-Agent",
                    "If-None-Match",
                    "If-Modified-Since"
                })
        void headers_of_the_client_or_the_connection_are_rejected(String header) {
            assertThatThrownBy(() -> request().with(header, "s3cr3t"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("An interceptor cannot set the header " + header
                            + "; the client or the connection sets it.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "X Id", "X-Id:", "X-Id\r\nHost", "X-\u0130d", "x-id\n"})
        void headers_must_have_a_valid_name(String header) {
            assertThatThrownBy(() -> request().with(header, "7"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The header name '" + header.replaceAll("[^ -~]", "?")
                            + "' is not valid; use letters, digits and hyphens, such as X-Request-Id.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"s3cr3t\r\nX-Evil: 1", "s3cr3t\n", "s3cr3t\u0000", "\u0131s3cr3t", "s3cr\u00e9t"})
        void headers_must_have_a_valid_value_which_the_message_does_not_quote(String value) {
            assertThatThrownBy(() -> request().with("X-Id", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The value of the header X-Id must be one line of ASCII characters.");
        }

        @Test
        void the_toString_of_a_request_contains_neither_headers_nor_ids() {
            assertThat(request().with("X-Id", "s3cr3t"))
                    .hasToString("GET /api/public/teams/{teamId}/profile, attempt 0");
        }

        private ClientRequest request() {
            return new ClientRequest(
                    new Call(Operation.GET_TEAM_PROFILE, URI.create("http://localhost/55"), Map.of(), null));
        }
    }

    private Interceptor recordingInterceptor(String name) {
        return (request, next) -> {
            seen.add(name + " ->");
            ClientResponse response = next.send(request);
            seen.add(name + " <- " + response.status());
            return response;
        };
    }
}
