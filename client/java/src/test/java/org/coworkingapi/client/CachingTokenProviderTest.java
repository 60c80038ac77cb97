package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token caching in one thread; see {@link SingleFlightTest} for many threads. */
class CachingTokenProviderTest {

    private static final Duration UNTIL_REFRESH = Duration.ofMinutes(9);

    private final TokenSource source = new TokenSource();
    private final CachingTokenProvider tokens = source.cachingProvider();

    @Nested
    class A_token {

        @Test
        void a_token_is_kept_until_its_refresh_time() {
            assertThat(source.calls()).isZero();
            assertThat(tokens.token()).isEqualTo("token-1");
            source.clock.advance(UNTIL_REFRESH.minusNanos(1));

            assertThat(tokens.token()).isEqualTo("token-1");
            source.clock.advance(Duration.ofNanos(1));
            assertThat(tokens.token()).isEqualTo("token-2");
            assertThat(source.calls()).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource({"PT10S, PT8S", "PT100S, PT80S", "PT5M, PT4M", "PT1H, PT59M", "P365D, P364DT23H59M"})
        void a_token_is_refreshed_in_the_last_fifth_of_its_life_but_at_most_a_minute_before_it_expires(
                Duration life, Duration untilRefresh) {
            source.setLifetime(life);
            tokens.token();
            source.clock.advance(untilRefresh.minusMillis(1));
            assertThat(tokens.token()).isEqualTo("token-1");

            source.clock.advance(Duration.ofMillis(1));
            assertThat(tokens.token()).isEqualTo("token-2");
        }

        @Test
        void a_token_is_kept_forever_if_it_never_expires() {
            CachingTokenProvider endless =
                    new CachingTokenProvider(() -> new AccessToken("token-" + source.get(), Instant.MAX), source.clock);
            endless.token();
            source.clock.advance(Duration.ofDays(400_000));
            endless.token();

            assertThat(source.calls()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "PT-1S", "PT-87600H"})
        void a_token_is_used_only_once_if_it_has_already_expired(Duration life) {
            source.setLifetime(life);

            assertThat(tokens.token()).isEqualTo("token-1");
            assertThat(tokens.token()).isEqualTo("token-2");
        }
    }

    /** An early refresh replaces a token before it expires. */
    @Nested
    class EarlyRefresh {

        @Test
        void an_early_refresh_that_fails_does_not_fail_the_call_and_delays_the_next_refresh() {
            tokens.token();
            source.failWith(new IllegalStateException("down"));
            source.clock.advance(UNTIL_REFRESH);

            assertThat(tokens.token()).isEqualTo("token-1");
            source.clock.advance(Duration.ofSeconds(10).minusNanos(1));
            assertThat(tokens.token()).isEqualTo("token-1");
            assertThat(source.calls()).isEqualTo(2);

            source.clock.advance(Duration.ofNanos(1));
            assertThat(tokens.token()).isEqualTo("token-1");
            assertThat(source.calls()).isEqualTo(3);
        }

        @Test
        void early_refreshes_that_fail_until_the_token_expires_fail_the_next_call() {
            RuntimeException down = new IllegalStateException("down");
            tokens.token();
            source.failWith(down);
            source.clock.advance(UNTIL_REFRESH);
            for (int second = 0; second < 60; second++) {
                assertThat(tokens.token()).isEqualTo("token-1");
                source.clock.advance(Duration.ofSeconds(1));
            }

            assertThat(source.calls()).isEqualTo(1 + 6);
            assertThatThrownBy(tokens::token).isSameAs(down);
        }

        @Test
        void an_early_refresh_that_fails_after_the_token_has_expired_fails_the_call() {
            RuntimeException down = new IllegalStateException("down");
            CachingTokenProvider slow = new CachingTokenProvider(
                    () -> {
                        if (source.calls() == 1) {
                            source.clock.advance(Duration.ofMinutes(2));
                            throw down;
                        }
                        return source.get();
                    },
                    source.clock);
            slow.token();
            source.clock.advance(UNTIL_REFRESH);

            assertThatThrownBy(slow::token).isSameAs(down);
        }

        @Test
        void an_early_refresh_that_returns_an_expired_token_keeps_the_old_token() {
            tokens.token();
            source.setLifetime(Duration.ZERO);
            source.clock.advance(UNTIL_REFRESH);

            assertThat(tokens.token()).isEqualTo("token-1");
            assertThat(tokens.token()).isEqualTo("token-1");
            assertThat(source.calls()).isEqualTo(2);
        }

        @Test
        void an_early_refresh_does_not_hide_an_Error() {
            tokens.token();
            source.failWith(new StackOverflowError());
            source.clock.advance(UNTIL_REFRESH);

            assertThatThrownBy(tokens::token).isInstanceOf(StackOverflowError.class);
        }

        @Test
        void an_early_refresh_may_use_the_old_token() {
            CachingTokenProvider[] provider = new CachingTokenProvider[1];
            provider[0] = new CachingTokenProvider(
                    () -> source.calls() == 0
                            ? source.get()
                            : new AccessToken("after-" + provider[0].token(), Instant.MAX),
                    source.clock);
            provider[0].token();
            source.clock.advance(UNTIL_REFRESH);

            assertThat(provider[0].token()).isEqualTo("after-token-1");
        }
    }

    @Nested
    class Invalidated {

        @Test
        void an_invalidated_token_is_not_returned_again() {
            tokens.invalidate(tokens.token());

            assertThat(tokens.token()).isEqualTo("token-2");
            assertThat(tokens.token()).isEqualTo("token-2");
        }

        @Test
        void invalidating_an_old_token_does_not_invalidate_the_new_token() {
            String old = tokens.token();
            tokens.invalidate(old);
            tokens.token();
            tokens.invalidate(old);
            tokens.invalidate("another");

            assertThat(tokens.token()).isEqualTo("token-2");
            assertThat(source.calls()).isEqualTo(2);
        }

        @Test
        void an_invalidated_token_is_not_returned_if_the_source_fails() {
            RuntimeException down = new IllegalStateException("down");
            tokens.invalidate(tokens.token());
            source.failWith(down);

            assertThatThrownBy(tokens::token).isSameAs(down);
        }
    }

    @Nested
    class Source {

        @Test
        void a_token_source_that_throws_is_called_again_by_the_next_call() {
            RuntimeException down = new IllegalStateException("down");
            source.failWith(down);
            assertThatThrownBy(tokens::token).isSameAs(down);
            assertThatThrownBy(tokens::token).isSameAs(down);
            source.setLifetime(Duration.ofMinutes(10));

            assertThat(tokens.token()).isEqualTo("token-3");
        }

        @Test
        void a_token_source_that_returns_null_is_rejected() {
            CachingTokenProvider broken = new CachingTokenProvider(() -> null, source.clock);

            assertThatThrownBy(broken::token)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The token source returned null; it must return a token or throw an exception.");
        }

        @Test
        void a_token_source_that_calls_its_own_provider_is_rejected_instead_of_deadlocking() {
            CachingTokenProvider[] provider = new CachingTokenProvider[1];
            provider[0] =
                    new CachingTokenProvider(() -> new AccessToken(provider[0].token(), Instant.MAX), source.clock);

            assertThatThrownBy(provider[0]::token)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The token source called its own token provider");
        }

        @Test
        void a_CancellationException_of_the_token_source_is_thrown_to_the_caller() {
            CancellationException cancelled = new CancellationException("by the source");
            source.failWith(cancelled);

            assertThatThrownBy(tokens::token).isSameAs(cancelled);
        }

        @Test
        void a_token_source_must_not_be_null() {
            assertThatNullPointerException()
                    .isThrownBy(() -> TokenProvider.caching(null))
                    .withMessage("source must not be null");
        }
    }
}
