package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads that need a token at the same time. */
@Timeout(60)
class SingleFlightTest {

    private final TokenSource source = new TokenSource();
    private final CachingTokenProvider tokens = source.cachingProvider();

    @Test
    void the_provider_calls_the_source_once_for_all_waiting_threads() throws Exception {
        source.block();
        List<CallThread> callers = Stream.generate(this::caller).limit(20).toList();
        callers.forEach(CallThread::awaitWaiting);
        source.unblock();

        for (CallThread caller : callers) {
            assertThat(caller.outcome()).isEqualTo("token-1");
        }
        assertThat(source.calls()).isEqualTo(1);
    }

    @Test
    void the_provider_shares_a_failure_without_caching_it() throws Exception {
        RuntimeException down = new IllegalStateException("down");
        source.block();
        source.failWith(down);
        List<CallThread> callers = Stream.generate(this::caller).limit(5).toList();
        callers.forEach(CallThread::awaitWaiting);
        source.unblock();

        for (CallThread caller : callers) {
            assertThat(caller.outcome()).isSameAs(down);
        }
        source.setLifetime(Duration.ofMinutes(10));
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void the_provider_shares_errors_and_checked_exceptions() throws Exception {
        IOException down = new IOException("down");
        assertThat(failureOfWaitingThread(new StackOverflowError())).isInstanceOf(StackOverflowError.class);
        assertThat(failureOfWaitingThread(down))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The token source threw a checked exception.")
                .hasCause(down);
    }

    @Test
    void the_provider_shares_an_expired_token() throws Exception {
        source.setLifetime(Duration.ZERO);
        source.block();
        CallThread first = caller().awaitWaiting();
        CallThread second = caller().awaitWaiting();
        source.unblock();

        assertThat(first.outcome()).isEqualTo("token-1");
        assertThat(second.outcome()).isEqualTo("token-1");
    }

    @Test
    void the_provider_does_not_block_while_the_old_token_is_valid() throws Exception {
        tokens.token();
        source.clock.advance(Duration.ofMinutes(9));
        source.block();
        CallThread refreshing = caller();
        source.awaitCall();

        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(source.calls()).isEqualTo(2);

        source.unblock();
        assertThat(refreshing.outcome()).isEqualTo("token-2");
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void the_provider_blocks_all_threads_after_the_old_token_has_expired() throws Exception {
        tokens.token();
        source.clock.advance(Duration.ofMinutes(9));
        source.block();
        CallThread refreshing = caller();
        source.awaitCall();
        source.clock.advance(Duration.ofMinutes(1));
        CallThread waiting = caller().awaitWaiting();
        source.unblock();

        assertThat(refreshing.outcome()).isEqualTo("token-2");
        assertThat(waiting.outcome()).isEqualTo("token-2");
        assertThat(source.calls()).isEqualTo(2);
    }

    @Test
    void the_provider_blocks_all_threads_after_the_old_token_was_rejected() throws Exception {
        tokens.token();
        source.clock.advance(Duration.ofMinutes(9));
        source.block();
        CallThread refreshing = caller();
        source.awaitCall();
        tokens.invalidate("token-1");
        CallThread waiting = caller().awaitWaiting();
        source.unblock();

        assertThat(refreshing.outcome()).isEqualTo("token-2");
        assertThat(waiting.outcome()).isEqualTo("token-2");
    }

    @Test
    void the_provider_ends_the_wait_of_an_interrupted_thread_which_stays_interrupted() throws Exception {
        source.block();
        CallThread fetching = caller();
        source.awaitCall();
        CallThread waiting = caller().awaitWaiting();
        waiting.interrupt();

        assertThat(waiting.outcome())
                .isInstanceOf(CancellationException.class)
                .extracting("message")
                .isEqualTo("interrupted while waiting for a token");
        assertThat(waiting.isInterrupted()).isTrue();
        source.unblock();
        assertThat(fetching.outcome()).isEqualTo("token-1");
    }

    @Test
    void the_provider_does_not_fail_other_threads_if_one_thread_is_interrupted() throws Exception {
        source.block();
        CallThread fetching = caller();
        source.awaitCall();
        CallThread waiting = caller().awaitWaiting();
        fetching.interrupt();

        assertThat(fetching.outcome())
                .isInstanceOf(IllegalStateException.class)
                .extracting("message")
                .isEqualTo("the source was interrupted");
        assertThat(fetching.isInterrupted()).isTrue();
        source.unblock();
        assertThat(waiting.outcome()).isEqualTo("token-2");
    }

    private CallThread caller() {
        return CallThread.of(tokens::token);
    }

    private Throwable failureOfWaitingThread(Throwable failure) throws Exception {
        TokenSource failing = new TokenSource();
        CachingTokenProvider shared = failing.cachingProvider();
        failing.block();
        failing.failWith(failure);
        CallThread fetching = CallThread.of(shared::token);
        failing.awaitCall();
        CallThread waiting = CallThread.of(shared::token).awaitWaiting();
        failing.unblock();

        assertThat(fetching.outcome()).isSameAs(failure);
        return (Throwable) waiting.outcome();
    }
}
