package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The timeout of calls that wait for a slow server, on real sockets. */
@Timeout(60)
class DeadlineTest {

    @Test
    void the_timeout_ends_a_call_without_response_headers() throws InterruptedException {
        assertTimesOut(WireServer.Connection::awaitHangUp);
    }

    @Test
    void the_timeout_ends_a_call_with_slow_headers() throws InterruptedException {
        assertTimesOut(connection -> {
            connection.write("HTTP/1.1 200 OK\r\nX-Slow: ");
            connection.drip("x");
        });
    }

    @Test
    void the_timeout_ends_a_call_if_the_body_does_not_arrive() throws InterruptedException {
        assertTimesOut(connection -> {
            connection.writeHead(200, JSON, 100);
            connection.awaitHangUp();
        });
    }

    @Test
    void the_timeout_ends_a_call_with_a_slow_body() throws InterruptedException {
        assertTimesOut(connection -> {
            connection.writeHead(200, JSON, 1 << 20);
            connection.drip(" ");
        });
    }

    @Test
    void the_timeout_ends_a_call_with_a_slow_error_body() throws InterruptedException {
        assertTimesOut(connection -> {
            connection.writeHead(503, PROBLEM, 1 << 20);
            connection.drip(" ");
        });
    }

    @Test
    void the_timeout_ends_a_call_before_the_request_if_the_token_takes_too_long() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            CoworkingClient client =
                    server.builder().timeout(Duration.ofNanos(1)).build();

            assertThat(catchThrowable(() -> client.teams().profile(55))).isInstanceOf(TimedOutException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    private static void assertTimesOut(WireServer.Script script) throws InterruptedException {
        try (WireServer server = WireServer.running(script)) {
            CoworkingClient client =
                    server.builder().timeout(Duration.ofMillis(500)).build();
            long start = System.nanoTime();

            TimedOutException failure = catchThrowableOfType(
                    TimedOutException.class, () -> client.teams().profile(55));

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(20));
            assertThat(failure)
                    .hasMessage("getTeamProfile: no complete response within the timeout of PT0.5S")
                    .hasNoCause();
            assertThat(server.clientHangsUp()).isTrue();
        }
    }
}
