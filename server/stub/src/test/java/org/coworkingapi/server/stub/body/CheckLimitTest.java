package org.coworkingapi.server.stub.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CheckLimitTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.05S"})
    void a_check_that_waits_longer_than_the_limit_gets_503_and_the_running_checks_continue(Duration maxWait)
            throws Exception {
        CheckLimit limit = new CheckLimit(2, maxWait);
        Future<?> first = start(limit);
        Future<?> second = start(limit);
        AtomicBoolean executed = new AtomicBoolean();

        long start = System.nanoTime();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limit.execute(() -> executed.set(true)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .withCauseInstanceOf(TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(maxWait);
        assertThat(executed).isFalse();

        finish.countDown();
        first.get();
        second.get();
        limit.execute(() -> executed.set(true));
        assertThat(executed).isTrue();
    }

    @Test
    void a_check_waits_until_another_one_ends() throws Exception {
        CheckLimit limit = new CheckLimit(1, Duration.ofSeconds(20));
        AtomicBoolean finished = new AtomicBoolean();
        Future<?> first = start(limit);
        FutureTask<Boolean> second =
                new FutureTask<>(() -> limit.execute(() -> finished.set(finish.getCount() == 0)), true);
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        finish.countDown();
        first.get();
        second.get();
        assertThat(finished).isTrue();
    }

    @Test
    void an_interrupted_check_gets_503_and_stays_interrupted() throws Exception {
        CheckLimit limit = new CheckLimit(1, Duration.ofSeconds(20));
        start(limit);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limit.execute(() -> {}))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_failed_check_does_not_block_the_next_one() {
        CheckLimit limit = new CheckLimit(1, Duration.ZERO);
        AtomicBoolean executed = new AtomicBoolean();

        assertThatIllegalStateException()
                .isThrownBy(() -> limit.execute(() -> {
                    throw new IllegalStateException();
                }));
        limit.execute(() -> executed.set(true));
        assertThat(executed).isTrue();
    }

    /** Starts a check that runs until {@link #finish}. */
    private Future<?> start(CheckLimit limit) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Future<?> check = threads.submit(() -> limit.execute(() -> {
            started.countDown();
            await(finish);
        }));
        started.await();
        return check;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
