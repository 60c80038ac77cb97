package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong on a real socket: always an exception of ours, in time, with nothing secret in it. */
@Timeout(60)
class FaultsTest {

    private static final String TOKEN = "s3cr3t-t0k3n";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
    private static final String JANE = "{\"Name\":\"Jane Smith\",\"TeamMembers\":[{\"FullName\":\"Jane Smith\"}]}";

    @Nested
    class Connection {

        @Test
        void refused() throws IOException {
            int nobody;
            try (ServerSocket socket = new ServerSocket(0)) {
                nobody = socket.getLocalPort();
            }
            assertThat(failure("http://localhost:" + nobody, 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage("getTeamProfile: no complete answer (ConnectException)")
                .hasCauseInstanceOf(ConnectException.class);
        }

        @Test
        void to_an_unknown_host() {
            assertThat(failure("http://nobody.invalid", 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage("getTeamProfile: no complete answer (ConnectException)");
        }

        @Test
        void reset_before_the_answer() {
            assertThat(failure(WireServer.Connection::reset, 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageStartingWith("getTeamProfile: no complete answer (");
        }

        @Test
        void closed_before_the_answer() {
            assertThat(failure(connection -> { }, 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageStartingWith("getTeamProfile: no complete answer (");
        }

        @Test
        void reset_in_the_middle_of_the_body() {
            assertThat(failure(connection -> {
                connection.head(200, JSON, 1000);
                connection.write(JANE);
                connection.reset();
            }, 20)).isExactlyInstanceOf(TransportException.class);
        }

        @Test
        void speaks_something_else() {
            assertThat(failure(connection -> connection.write("220 Jane " + TOKEN + "\r\n\r\n"), 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasNoCause();
            assertThat(failure(connection -> connection.write("HTTP/1.1 200 OK\r\nJane Smith: 1\r\n\r\n"), 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasNoCause();
        }

        @Test
        void is_cleartext_where_tls_was_expected() {
            try (WireServer server = WireServer.answering(200, JANE)) {
                assertThat(failure(server.url().replace("http:", "https:"), 1)).isInstanceOf(TransportException.class);
            }
        }
    }

    @Nested
    class Body {

        @Test
        void shorter_than_its_content_length() {
            assertThat(failure(connection -> {
                connection.head(200, JSON, JANE.length() + 1);
                connection.write(JANE);
            }, 20)).isExactlyInstanceOf(TransportException.class).hasMessageStartingWith("getTeamProfile: no complete answer (");
        }

        @Test
        void that_ends_in_the_middle_of_a_chunk() {
            assertThat(failure(connection -> {
                connection.head(200, Map.of("Transfer-Encoding", "chunked"), -1);
                connection.write("ff\r\n" + JANE);
            }, 20)).isExactlyInstanceOf(TransportException.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 429, 502, 503})
        void of_an_error_that_breaks_off_leaves_the_exception_of_the_status(int status) {
            assertThat(failure(connection -> {
                connection.head(status, PROBLEM, 1000);
                connection.write("{\"detail\":\"Jane");
            }, 20)).isInstanceOf(CoworkingApiException.class).hasMessage("getTeamProfile: " + status);
        }

        @Test
        void of_an_error_that_breaks_off_after_the_problem_leaves_its_code() {
            assertThat(failure(connection -> {
                connection.head(404, PROBLEM, 1000);
                connection.write("{\"code\":\"TEAM_NOT_FOUND\"}");
            }, 20)).isInstanceOf(TeamNotFoundException.class);
        }

        @Test
        void of_502_in_html() {
            assertThat(failure(connection -> {
                connection.head(502, Map.of("Content-Type", "text/html"), -1);
                connection.write("<html><h1>502 Bad Gateway</h1>Jane Smith</html>");
            }, 20)).isInstanceOf(UnavailableException.class).hasMessage("getTeamProfile: 502");
        }

        @Test
        void of_401_that_is_empty_and_without_challenge() {
            assertThat(failure(connection -> connection.head(401, Map.of(), 0), 20))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessage("getTeamProfile: 401");
        }

        @Test
        void of_an_error_without_end() {
            try (WireServer server = WireServer.doing(connection -> {
                connection.head(503, PROBLEM, -1);
                connection.flood("{\"code\":\"UNAVAILABLE\"}".getBytes(StandardCharsets.UTF_8));
            })) {
                assertThat(failure(server.url(), 20)).isInstanceOf(UnavailableException.class).hasMessage("getTeamProfile: 503");
            }
        }

        @Test
        void of_a_success_without_end() throws InterruptedException {
            try (WireServer server = WireServer.doing(connection -> {
                connection.head(200, JSON, -1);
                connection.flood(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            })) {
                assertThat(failure(server.url(), 30))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but the body is larger than 64 MiB");
                assertThat(server.clientHangsUp()).isTrue();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "", "null", "Jane", "\"Jane\"", "[\"Jane\"]", "<html>Jane</html>", "{\"Name\":\"Jane", "{\"Name\":\"Jane\"} Jane",
            "{\"CreatedOn\":\"2024-01-15T09:30:00Z\"}", "{\"Id\":\"Jane\"}", "{\"UniqueId\":\"Jane\"}", "{\"CreatedOn\":\"Jane\"}", "{\"TeamMembers\":{\"Jane\":1}}",
            "{\"TeamMembers\":[{\"Id\":1},{\"IsTeamAdministrator\":\"Jane\"}]}"})
        void of_a_success_that_is_no_team(String body) {
            assertThat(failure(connection -> {
                connection.head(200, JSON, body.length());
                connection.write(body);
            }, 20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("getTeamProfile: 200, but the body is ")
                .hasNoCause();
        }

        @Test
        void of_a_success_that_is_no_team_is_told_by_the_place_in_it() {
            assertThat(failure(connection -> {
                String body = "{\"TeamMembers\":[{\"Id\":1},\n{\"IsTeamAdministrator\":\"Jane Smith\"}]}";
                connection.head(200, JSON, body.length());
                connection.write(body);
            }, 20)).hasMessage(
                "getTeamProfile: 200, but the body is not a Team at TeamMembers[1].IsTeamAdministrator (line 2, column 24)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/problem+json", "text/html", "application/json-seq"})
        void of_a_success_in_another_media_type(String type) {
            assertThat(failure(connection -> {
                connection.head(200, Map.of("Content-Type", type), JANE.length());
                connection.write(JANE);
            }, 20)).isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: 200, but the body is not application/json");
        }

        @ParameterizedTest
        @ValueSource(ints = {201, 202, 206, 226})
        void of_a_success_that_the_operation_does_not_have(int status) {
            assertThat(failure(connection -> {
                connection.head(status, JSON, JANE.length());
                connection.write(JANE);
            }, 20)).isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: " + status + ", but this operation succeeds with 200 only");
        }

        @Test
        void of_204_is_missing() {
            assertThat(failure(connection -> connection.head(204, Map.of(), -1), 20))
                .isInstanceOf(UnreadableResponseException.class);
        }
    }

    @Nested
    class Time {

        @Test
        void runs_out_while_the_headers_do_not_come() throws InterruptedException {
            timesOut(WireServer.Connection::awaitHangUp);
        }

        @Test
        void runs_out_while_the_headers_drip() throws InterruptedException {
            timesOut(connection -> {
                connection.write("HTTP/1.1 200 OK\r\nX-Slow: ");
                connection.drip("x");
            });
        }

        @Test
        void runs_out_while_the_body_does_not_come() throws InterruptedException {
            timesOut(connection -> {
                connection.head(200, JSON, 100);
                connection.awaitHangUp();
            });
        }

        @Test
        void runs_out_while_the_body_drips() throws InterruptedException {
            timesOut(connection -> {
                connection.head(200, JSON, 1 << 20);
                connection.drip(" ");
            });
        }

        @Test
        void runs_out_while_an_error_drips() throws InterruptedException {
            timesOut(connection -> {
                connection.head(503, PROBLEM, 1 << 20);
                connection.drip(" ");
            });
        }

        @Test
        void that_the_token_took_is_over_before_anything_is_sent() {
            try (WireServer server = WireServer.answering(200, "{}")) {
                CoworkingClient client = server.builder().timeout(Duration.ofNanos(1)).build();

                assertThat(catchThrowable(() -> client.teams().profile(55))).isInstanceOf(TimedOutException.class);
                assertThat(server.requests()).isEmpty();
            }
        }

        private void timesOut(WireServer.Script script) throws InterruptedException {
            try (WireServer server = WireServer.doing(script)) {
                CoworkingClient client = server.builder().timeout(Duration.ofMillis(300)).build();
                long start = System.nanoTime();

                TimedOutException failure = catchThrowableOfType(TimedOutException.class, () -> client.teams().profile(55));

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(3));
                assertThat(failure).hasMessage("getTeamProfile: no complete answer within PT0.3S").hasNoCause();
                assertThat(server.clientHangsUp()).isTrue();
            }
        }
    }

    @Nested
    class Interruption {

        @Test
        void ends_the_call_and_keeps_the_flag() throws Exception {
            CountDownLatch asked = new CountDownLatch(1);
            try (WireServer server = WireServer.doing(connection -> {
                asked.countDown();
                connection.awaitHangUp();
            })) {
                CompletableFuture<Throwable> failure = new CompletableFuture<>();
                Thread caller = new Thread(() -> {
                    Throwable thrown = catchThrowable(() -> server.client().teams().profile(55));
                    boolean flag = Thread.currentThread().isInterrupted();
                    failure.complete(flag ? thrown : new AssertionError("The flag is lost.", thrown));
                });
                caller.start();
                asked.await();
                caller.interrupt();

                assertThat(failure.get(20, TimeUnit.SECONDS))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("getTeamProfile: interrupted");
                assertThat(server.clientHangsUp()).isTrue();
            }
        }
    }

    private static Throwable failure(WireServer.Script script, int seconds) {
        try (WireServer server = WireServer.doing(script)) {
            return failure(server.url(), seconds);
        }
    }

    /** The failure, once it is sure that it is ours, came in time, and tells no secret. */
    private static Throwable failure(String url, int seconds) {
        Duration timeout = Duration.ofSeconds(seconds);
        CoworkingClient client = CoworkingClient.builder().baseUrl(url).timeout(timeout).token(() -> TOKEN).build();
        long start = System.nanoTime();

        CoworkingException failure = catchThrowableOfType(CoworkingException.class, () -> client.teams().profile(55));

        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(seconds + 5));
        for (Throwable link = failure; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain(TOKEN, "Jane", "55");
        }
        return failure;
    }
}
