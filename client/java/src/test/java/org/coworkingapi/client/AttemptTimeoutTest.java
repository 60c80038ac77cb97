package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The attempt timeout limits each attempt, and the call timeout limits all attempts together. */
@Timeout(60)
class AttemptTimeoutTest {

    private static final WireServer.Script OK =
            connection -> connection.respond(200, JSON, "{\"Name\":\"Tech Innovators\"}");

    /** Long enough for an attempt that receives a response, even on a busy machine. */
    private static final Duration LONG = Duration.ofMillis(500);
    /** For attempts that never receive a response. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private final FakeClock clock = new FakeClock();

    @Test
    void the_attempt_timeout_ends_an_attempt_without_response_headers() throws InterruptedException {
        assertAttemptEnds(WireServer.Connection::awaitHangUp);
    }

    @Test
    void the_attempt_timeout_ends_an_attempt_with_a_slow_body() throws InterruptedException {
        assertAttemptEnds(connection -> connection.writeHead(200, JSON, 1 << 20).drip(" "));
    }

    @Test
    void the_attempt_timeout_ends_an_attempt_with_a_slow_error_body() throws InterruptedException {
        assertAttemptEnds(
                connection -> connection.writeHead(503, PROBLEM, 1 << 20).drip(" "));
    }

    @Test
    void the_attempt_timeout_ends_an_attempt_with_an_endless_error_body() throws InterruptedException {
        assertAttemptEnds(connection -> connection.writeHead(503, PROBLEM, -1).flood(new byte[1 << 16]));
    }

    @Test
    void the_attempt_timeout_is_reported_if_all_attempts_time_out() {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            TimedOutException failure = failure(builder(server, SHORT).build(clock, () -> 1.0));

            assertThat(failure)
                    .hasMessage(
                            "getTeamProfile: no complete response within the attempt timeout of PT0.1S after 3 attempts");
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        }
    }

    @Test
    void the_attempt_timeout_does_not_exceed_the_timeout_of_the_call() {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            Retry retry = new Retry(1000, Duration.ofMillis(1), Duration.ofMillis(1));
            CoworkingClient client = builder(server, SHORT)
                    .retry(retry)
                    .timeout(Duration.ofSeconds(1))
                    .build();
            long start = System.nanoTime();

            TimedOutException failure = failure(client);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
            assertThat(failure.attempts()).isBetween(2, 10);
        }
    }

    @Test
    void the_attempt_timeout_has_no_effect_if_the_timeout_of_the_call_is_shorter() {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            TimedOutException failure = failure(
                    builder(server, LONG).timeout(Duration.ofMillis(300)).build());

            assertThat(failure).hasMessage("getTeamProfile: no complete response within the timeout of PT0.3S");
            assertThat(failure.attempts()).isEqualTo(1);
        }
    }

    @Test
    void the_attempt_timeout_is_four_seconds_by_default_and_the_last_attempt_has_the_remaining_time() {
        try (WireServer server = WireServer.running(OK)) {
            TimedOutException failure = failure(CoworkingClient.builder()
                    .baseUrl(server.url())
                    .token(TokenProvider.none())
                    .interceptor(advancingTime(Duration.ofSeconds(4)))
                    .build(clock, () -> 1.0));

            assertThat(failure)
                    .hasMessage("getTeamProfile: no complete response within the timeout of PT10S after 3 attempts");
            assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        }
        try (WireServer server = WireServer.running(OK)) {
            assertThat(CoworkingClient.builder()
                            .baseUrl(server.url())
                            .token(TokenProvider.none())
                            .interceptor(advancingTime(Duration.ofSeconds(3)))
                            .build(clock, () -> 1.0)
                            .teams()
                            .profile(55)
                            .getName())
                    .isEqualTo("Tech Innovators");
        }
    }

    @Test
    void the_attempt_timeout_is_the_timeout_of_the_call_by_default_without_retries() {
        try (WireServer server = WireServer.running(OK)) {
            CoworkingClientBuilder builder =
                    server.builder().retry(Retry.none()).interceptor(advancingTime(Duration.ofSeconds(20)));

            assertThat(builder.build(clock, () -> 1.0).teams().profile(55).getName())
                    .isEqualTo("Tech Innovators");
            assertThat(failure(builder.attemptTimeout(Duration.ofSeconds(20)).build(clock, () -> 1.0)))
                    .hasMessage("getTeamProfile: no complete response within the attempt timeout of PT20S");
        }
    }

    private void assertAttemptEnds(WireServer.Script slow) throws InterruptedException {
        try (WireServer server = WireServer.runningInTurn(slow, OK)) {
            assertThat(builder(server, LONG)
                            .build(clock, () -> 1.0)
                            .teams()
                            .profile(55)
                            .getName())
                    .isEqualTo("Tech Innovators");

            assertThat(server.requests()).hasSize(2);
            assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100));
            assertThat(server.clientHangsUp()).isTrue();
        }
    }

    private static CoworkingClientBuilder builder(WireServer server, Duration attemptTimeout) {
        return server.builder().retry(Retry.attempts(3)).attemptTimeout(attemptTimeout);
    }

    /** Returns an interceptor that advances the clock by the duration of an attempt. */
    private Interceptor advancingTime(Duration duration) {
        return (request, next) -> {
            clock.advance(duration);
            return next.send(request);
        };
    }

    private static TimedOutException failure(CoworkingClient client) {
        return catchThrowableOfType(
                TimedOutException.class, () -> client.teams().profile(55));
    }
}
