package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.coworkingapi.client.ObservedRequests.highCardinality;
import static org.coworkingapi.client.ObservedRequests.lowCardinality;

import io.micrometer.observation.Observation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The observations of calls. */
class ObservationTest {

    private static final String TEMPLATE = "/api/public/teams/{teamId}/profile";

    private final ObservedRequests observed = new ObservedRequests();
    private final ObservationInterceptor interceptor = ObservationInterceptor.of(observed.registry());

    @Nested
    class Of_a_success {

        @Test
        void the_tag_uri_is_the_template() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder().interceptor(interceptor).build().teams().profile(55, "Name");

                assertThat(observed.requests()).singleElement().satisfies(observation -> {
                    assertThat(observation.getName()).isEqualTo("http.client.requests");
                    assertThat(observation.getContextualName()).isEqualTo("GET " + TEMPLATE);
                    assertThat(lowCardinality(observation))
                            .isEqualTo(Map.of(
                                    "client.name",
                                    "localhost",
                                    "exception",
                                    "none",
                                    "method",
                                    "GET",
                                    "outcome",
                                    "SUCCESS",
                                    "status",
                                    "200",
                                    "uri",
                                    TEMPLATE));
                });
            }
        }

        @Test
        void tags_do_not_depend_on_the_team_or_the_shape() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client =
                        server.builder().interceptor(interceptor).build();
                client.teams().profile(987_654_321_012_345L, "Name");
                client.teams().profile(987_654_321_067_890L, "Id");

                assertThat(observed.requests())
                        .hasSize(2)
                        .extracting(Observation.Context::getAllKeyValues)
                        .allSatisfy(
                                keys -> assertThat(keys.toString()).doesNotContain("9876543210", "_shape", "a-token"));
                assertThat(observed.requests().stream()
                                .map(Observation.Context::getAllKeyValues)
                                .distinct())
                        .hasSize(1);
            }
        }

        @Test
        void the_span_has_the_attributes_of_opentelemetry() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder().interceptor(interceptor).build().teams().profile(55);

                assertThat(highCardinality(observed.requests().get(0)))
                        .isEqualTo(Map.of(
                                "http.request.method",
                                "GET",
                                "http.response.status_code",
                                "200",
                                "server.address",
                                "localhost",
                                "server.port",
                                server.url().replaceFirst(".*:", ""),
                                "url.template",
                                TEMPLATE));
            }
        }
    }

    @Nested
    class Of_a_failure {

        @Test
        void each_attempt_is_observed() {
            try (WireServer server = WireServer.responding(503, "")) {
                Retry twoAttempts = new Retry(2, Duration.ofMillis(1), Duration.ofMillis(1));
                CoworkingClient client = server.builder()
                        .retry(twoAttempts)
                        .interceptor(interceptor)
                        .build();
                catchThrowable(() -> client.teams().profile(55));

                assertThat(observed.requests())
                        .hasSize(2)
                        .allSatisfy(attempt -> assertThat(lowCardinality(attempt))
                                .containsEntry("status", "503")
                                .containsEntry("outcome", "SERVER_ERROR")
                                .containsEntry("exception", "UnavailableException"));
                assertThat(highCardinality(observed.requests().get(0)))
                        .doesNotContainKey("http.request.resend_count")
                        .containsEntry("error.type", "503");
                assertThat(highCardinality(observed.requests().get(1))).containsEntry("http.request.resend_count", "1");
            }
        }

        @Test
        void an_api_error_is_recorded_without_its_problem() {
            String problem = "{\"code\":\"NOT_A_TEAM_MEMBER\",\"detail\":\"Jane is not a member of team 55.\"}";
            try (WireServer server = WireServer.responding(401, problem)) {
                Throwable thrown = catchThrowable(() -> server.builder()
                        .interceptor(interceptor)
                        .build()
                        .teams()
                        .profile(55));

                assertThat(thrown).isInstanceOf(NotATeamMemberException.class);
                assertThat(observed.requests()).isNotEmpty().allSatisfy(observation -> {
                    assertThat(lowCardinality(observation))
                            .containsEntry("exception", "UnauthorizedException")
                            .containsEntry("status", "401");
                    assertThat(observation.getError())
                            .hasMessage("getTeamProfile: 401")
                            .asInstanceOf(type(CoworkingApiException.class))
                            .returns(null, CoworkingApiException::problem);
                });
            }
        }

        @Test
        void a_refused_connection_has_the_tags_of_a_request_without_a_response() throws IOException {
            int unusedPort;
            try (ServerSocket socket = new ServerSocket(0)) {
                unusedPort = socket.getLocalPort();
            }
            CoworkingClient client = CoworkingClient.builder()
                    .baseUrl("http://localhost:" + unusedPort)
                    .retry(Retry.none())
                    .token(TokenProvider.none())
                    .interceptor(interceptor)
                    .build();

            Throwable thrown = catchThrowable(() -> client.teams().profile(55));

            assertThat(thrown).isInstanceOf(TransportException.class).hasCauseInstanceOf(ConnectException.class);
            assertThat(observed.requests()).singleElement().satisfies(observation -> {
                assertThat(lowCardinality(observation))
                        .isEqualTo(Map.of(
                                "client.name",
                                "localhost",
                                "exception",
                                "TransportException",
                                "method",
                                "GET",
                                "outcome",
                                "UNKNOWN",
                                "status",
                                "CLIENT_ERROR",
                                "uri",
                                TEMPLATE));
                assertThat(highCardinality(observation))
                        .containsEntry("error.type", "org.coworkingapi.client.TransportException")
                        .doesNotContainKey("http.response.status_code");
                assertThat(observation.getError()).isSameAs(thrown);
            });
        }

        @Test
        void a_timeout_has_its_own_exception_tag() {
            try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
                CoworkingClient client = server.builder()
                        .timeout(Duration.ofMillis(300))
                        .retry(Retry.none())
                        .interceptor(interceptor)
                        .build();

                assertThat(catchThrowable(() -> client.teams().profile(55))).isInstanceOf(TimedOutException.class);
                assertThat(lowCardinality(observed.requests().get(0))).containsEntry("exception", "TimedOutException");
            }
        }
    }
}
