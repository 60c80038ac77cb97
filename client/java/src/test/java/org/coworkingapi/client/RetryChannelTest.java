package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The retry policy, without a network. */
@Timeout(20)
class RetryChannelTest {

    private final FakeClock clock = new FakeClock();
    private final AtomicInteger attempts = new AtomicInteger();

    @Nested
    class Responses {

        @Test
        void responses_are_retried_only_for_temporary_statuses() {
            assertThat(IntStream.rangeClosed(200, 599).filter(status -> isRetried(status, null, "")))
                    .containsExactly(429, 502, 503, 504);
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                value = {
                    "7, '', true",
                    "'Sat, 21 Nov 2026 10:00:07 GMT', '', true",
                    "0, '', true",
                    "none, '', false",
                    "soon, '', false",
                    "7, busy, false",
                    "7, {}, false",
                    "none, {}, false"
                })
        void responses_with_409_are_throttling_if_they_have_a_retry_after_and_no_body(
                String retryAfter, String body, boolean retried) {
            assertThat(isRetried(409, retryAfter, body)).isEqualTo(retried);
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                value = {"none, ''", "7, ''", "soon, ''", "7, busy", "none, {}"})
        void responses_are_retried_if_and_only_if_their_exception_is_temporary(String retryAfter, String body) {
            ResponseReader reader = new ResponseReader(clock);
            for (int status = 400; status < 600; status++) {
                Response response = response(status, retryAfter, body);
                Throwable error = catchThrowable(() -> reader.read(call(), response, Decoder.of(Object.class)));

                assertThat(isRetried(status, retryAfter, body))
                        .as("%d", status)
                        .isEqualTo(error instanceof RateLimitedException || error instanceof UnavailableException);
            }
        }

        private boolean isRetried(int status, @Nullable String retryAfter, String body) {
            attempts.set(0);
            Response response = response(status, retryAfter, body);
            assertThat(send(Retry.attempts(3), call -> response)).isSameAs(response);
            assertThat(attempts).hasValueBetween(1, 3);
            return attempts.get() == 3;
        }
    }

    @Nested
    class Failures {

        @Test
        void failures_of_the_connection_are_retried_and_the_last_failure_is_thrown() {
            assertThatThrownBy(() -> send(Retry.attempts(3), call -> {
                        throw new TransportException(call, "failure " + attempts, null, true);
                    }))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("getTeamProfile: failure 3");
            assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        }

        @Test
        void permanent_failures_are_thrown_at_once() {
            TransportException tls = new TransportException(call(), "no complete response (SSLException)", null, false);
            UnreadableResponseException unreadable =
                    new UnreadableResponseException(call(), "200, but the body is too large");
            IllegalStateException interceptorFailure = new IllegalStateException("of an interceptor");

            for (RuntimeException failure : List.of(tls, unreadable, interceptorFailure)) {
                attempts.set(0);
                assertThatThrownBy(() -> send(Retry.attempts(3), call -> {
                            throw failure;
                        }))
                        .isSameAs(failure);
                assertThat(attempts).hasValue(1);
            }
        }
    }

    @Nested
    class Pauses {

        @ParameterizedTest
        @CsvSource({
            "1, 1.0, PT0.1S",
            "2, 1.0, PT0.2S",
            "3, 1.0, PT0.4S",
            "5, 1.0, PT1.6S",
            "6, 1.0, PT2S",
            "7, 1.0, PT2S",
            "1, 0.5, PT0.05S",
            "3, 0.5, PT0.2S",
            "9, 0.5, PT1S",
            "1, 0.0, PT0S",
            "2147483647, 1.0, PT2S",
            "2147483647, 0.0, PT0S"
        })
        void pauses_double_up_to_the_maximum_and_are_randomized(int attempt, double jitter, Duration pause) {
            Channel next = (call, deadline) -> response(200, null, "");
            RetryChannel channel = new RetryChannel(Retry.attempts(3), clock, () -> jitter, next);

            assertThat(channel.backoff(attempt)).isEqualTo(pause);
        }

        @Test
        void pauses_may_be_practically_infinite() {
            Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
            Retry retry = new Retry(Integer.MAX_VALUE, endless, endless);

            assertThat(send(retry, call -> response(503, null, "")).status()).isEqualTo(503);
            assertThat(attempts).hasValue(1);
        }

        @Test
        void pauses_always_end_before_the_deadline() {
            send(new Retry(9, Duration.ofSeconds(4), Duration.ofSeconds(4)), call -> response(503, null, ""));
            assertThat(clock.sleeps()).hasSize(7);

            send(new Retry(9, Duration.ofSeconds(15), Duration.ofSeconds(15)), call -> response(503, null, ""));
            assertThat(clock.sleeps()).hasSize(8);
        }
    }

    private interface Server {

        Response response(Call call);
    }

    /** Sends a call with a timeout of 30 seconds and the maximum pauses. */
    private Response send(Retry retry, Server server) {
        Channel counting = (call, deadline) -> {
            attempts.incrementAndGet();
            return server.response(call);
        };
        return new RetryChannel(retry, clock, () -> 1.0, counting)
                .send(call(), Deadline.in(Duration.ofSeconds(30), clock));
    }

    private static Call call() {
        return new Call(Operation.GET_TEAM_PROFILE, URI.create("http://localhost/55"), Map.of(), null);
    }

    private static Response response(int status, @Nullable String retryAfter, String body) {
        Map<String, List<String>> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
        return new Response(
                status, HttpHeaders.of(headers, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
