package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests retries with complete client calls over real HTTP. The clock advances only during pauses, unless a test uses
 * the system clock.
 */
@Timeout(60)
class RetriesTest {

    private static final WireServer.Script OK =
            connection -> connection.respond(200, JSON, "{\"Name\":\"Tech Innovators\"}");
    private static final WireServer.Script UNAVAILABLE =
            connection -> connection.respond(503, PROBLEM, "{\"code\":\"UNAVAILABLE\"}");

    private final FakeClock clock = new FakeClock();

    @Nested
    class Retry_after {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "429 | 1 | PT1S",
                    "503 | 2 | PT2S",
                    "409 | 3 | PT3S",
                    "429 | 29 | PT29S",
                    "429 | Sat, 21 Nov 2026 10:00:05 GMT | PT5S",
                    "409 | Sat, 21 Nov 2026 10:00:01 GMT | PT1S"
                })
        void retry_after_determines_the_pause_in_both_formats(int status, String retryAfter, Duration pause) {
            try (WireServer server = WireServer.runningInTurn(withRetryAfter(status, retryAfter), OK)) {
                assertThat(client(server).teams().profile(55).getName()).isEqualTo("Tech Innovators");
                assertThat(clock.sleeps()).containsExactly(pause);
                assertThat(server.requests()).hasSize(2);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "429 | 3600 | PT1H",
                    "503 | 30 | PT30S",
                    "409 | 60 | PT1M",
                    "429 | 9999999999 | PT2777777H46M39S",
                    "429 | Sat, 21 Nov 2026 11:00:00 GMT | PT1H"
                })
        void a_retry_after_beyond_the_deadline_fails_the_call_at_once_and_is_reported(
                int status, String retryAfter, Duration wait) {
            try (WireServer server = WireServer.runningInTurn(withRetryAfter(status, retryAfter), OK)) {
                CoworkingApiException error = failure(CoworkingApiException.class, client(server));

                assertThat(error).hasMessage("getTeamProfile: " + status);
                assertThat(error.retryAfter()).isEqualTo(wait);
                assertThat(error.attempts()).isEqualTo(1);
                assertThat(clock.sleeps()).isEmpty();
                assertThat(server.requests()).hasSize(1);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"soon", "-1", "1.5", "", "0", "Sat, 21 Nov 2026 09:59:59 GMT", "2026-11-21T10:00:05Z"})
        void retry_after_is_ignored_if_it_is_invalid_or_in_the_past(String retryAfter) {
            try (WireServer server =
                    WireServer.runningInTurn(withRetryAfter(429, retryAfter), withRetryAfter(429, retryAfter), OK)) {
                client(server).teams().profile(55);

                assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
            }
        }

        private static WireServer.Script withRetryAfter(int status, String retryAfter) {
            return connection -> connection.respond(status, Map.of("Retry-After", retryAfter), "");
        }
    }

    @Nested
    class Attempts {

        @Test
        void each_call_has_three_attempts_independent_of_earlier_calls() {
            List<Integer> attempts = new ArrayList<>();
            try (WireServer server =
                    WireServer.runningInTurn(UNAVAILABLE, UNAVAILABLE, OK, UNAVAILABLE, UNAVAILABLE, OK, UNAVAILABLE)) {
                CoworkingClient client = builder(server)
                        .interceptor((request, next) -> {
                            attempts.add(request.attempt());
                            return next.send(request);
                        })
                        .build(clock, () -> 1.0);

                assertThat(client.teams().profile(55).getName()).isEqualTo("Tech Innovators");
                assertThat(client.teams().profile(55).getName()).isEqualTo("Tech Innovators");
                assertThat(failure(UnavailableException.class, client))
                        .hasMessage("getTeamProfile: 503 UNAVAILABLE after 3 attempts")
                        .extracting(CoworkingException::attempts)
                        .isEqualTo(3);
                assertThat(attempts).containsExactly(1, 2, 3, 1, 2, 3, 1, 2, 3);
                assertThat(server.requests()).hasSize(9);
            }
        }

        @Test
        void each_attempt_asks_the_provider_for_the_token() {
            AtomicInteger tokenRequests = new AtomicInteger();
            try (WireServer server = WireServer.runningInTurn(UNAVAILABLE, OK)) {
                builder(server)
                        .token(() -> "token-" + tokenRequests.incrementAndGet())
                        .build(clock, () -> 1.0)
                        .teams()
                        .profile(55);

                assertThat(server.requests())
                        .satisfiesExactly(
                                first -> assertThat(first).contains("Authorization: Bearer token-1\r\n"),
                                second -> assertThat(second).contains("Authorization: Bearer token-2\r\n"));
            }
        }

        @Test
        void attempts_of_two_threads_are_counted_separately() throws Exception {
            Map<String, AtomicInteger> attemptsOfTeams = new ConcurrentHashMap<>();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try (WireServer server = WireServer.running(connection -> {
                String requestLine = connection.request().lines().findFirst().orElseThrow();
                int attempt = attemptsOfTeams
                        .computeIfAbsent(requestLine, first -> new AtomicInteger())
                        .incrementAndGet();
                (attempt < 3 ? UNAVAILABLE : OK).serve(connection);
            })) {
                CoworkingClient client = client(server);
                List<Callable<String>> calls = new ArrayList<>();
                for (long team = 1; team <= 20; team++) {
                    long id = team;
                    calls.add(() -> client.teams().profile(id).getName());
                }
                for (Future<String> name : threads.invokeAll(calls)) {
                    assertThat(name.get(20, TimeUnit.SECONDS)).isEqualTo("Tech Innovators");
                }
                assertThat(server.requests()).hasSize(60);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Nested
    class Pauses {

        @Test
        void pauses_that_exceed_the_timeout_end_the_call_with_the_last_failure() {
            Retry retry = new Retry(10, Duration.ofSeconds(2), Duration.ofSeconds(2));
            try (WireServer server = WireServer.runningInTurn(UNAVAILABLE)) {
                CoworkingClient patient = builder(server)
                        .retry(retry)
                        .timeout(Duration.ofSeconds(5))
                        .build(clock, () -> 1.0);
                assertThat(failure(UnavailableException.class, patient).attempts())
                        .isEqualTo(3);
                assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));

                CoworkingClient hasty = builder(server)
                        .retry(retry)
                        .timeout(Duration.ofSeconds(2))
                        .build(clock, () -> 1.0);
                assertThat(failure(UnavailableException.class, hasty).attempts())
                        .isEqualTo(1);
            }
        }

        @Test
        void an_interrupt_ends_the_pause_and_the_thread_stays_interrupted() {
            try (WireServer server = WireServer.runningInTurn(
                    UNAVAILABLE, connection -> connection.respond(429, Map.of("Retry-After", "20"), ""))) {
                CoworkingClient client = builder(server)
                        .interceptor((request, next) -> {
                            ClientResponse response = next.send(request);
                            if (request.attempt() == 2) {
                                Thread.currentThread().interrupt();
                            }
                            return response;
                        })
                        .build(ClientClock.system(), () -> 0.0);

                TransportException failure = failure(TransportException.class, client);

                assertThat(Thread.interrupted()).isTrue();
                assertThat(failure).hasMessage("getTeamProfile: interrupted after 2 attempts");
                assertThat(failure.attempts()).isEqualTo(2);
            }
        }

        @Test
        void pauses_use_the_system_clock() {
            Retry quick = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(2));
            try (WireServer server = WireServer.runningInTurn(UNAVAILABLE, UNAVAILABLE, OK)) {
                builder(server).retry(quick).build().teams().profile(55);

                assertThat(server.requests()).hasSize(3);
            }
        }
    }

    @Test
    void retries_can_be_disabled() {
        try (WireServer server = WireServer.runningInTurn(UNAVAILABLE, OK)) {
            CoworkingClient client = builder(server).retry(Retry.none()).build(clock, () -> 1.0);

            assertThatThrownBy(() -> client.teams().profile(55)).hasMessage("getTeamProfile: 503 UNAVAILABLE");
            assertThat(server.requests()).hasSize(1);
        }
    }

    private CoworkingClient client(WireServer server) {
        return builder(server).build(clock, () -> 1.0);
    }

    private static CoworkingClientBuilder builder(WireServer server) {
        return server.builder().retry(Retry.attempts(3));
    }

    private static <E extends CoworkingException> E failure(Class<E> type, CoworkingClient client) {
        return catchThrowableOfType(type, () -> client.teams().profile(55));
    }
}
