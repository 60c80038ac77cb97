package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class ExpensiveQueryLimitTest {

    private final CountDownLatch finish = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void rankings_use_half_of_the_connections_and_the_next_request_gets_a_logged_503_after_a_bounded_wait()
            throws Exception {
        ExpensiveQueryLimit limit = new ExpensiveQueryLimit(5);
        CountDownLatch started = new CountDownLatch(2);
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(threads.submit(() -> limit.read(() -> {
                started.countDown();
                await(finish);
                return "ranked";
            })));
        }
        await(started);

        long start = System.nanoTime();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limit.read(() -> "too many"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .withCauseInstanceOf(TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(ExpensiveQueryLimit.MAX_WAIT.minusMillis(50), ExpensiveQueryLimit.MAX_WAIT.plusSeconds(3));

        finish.countDown();
        for (Future<String> ranking : running) {
            assertThat(ranking.get()).isEqualTo("ranked");
        }
        assertThat(limit.read(() -> "next")).isEqualTo("next");
    }

    @Test
    void a_failed_ranking_does_not_block_the_next_one_even_with_a_single_connection() {
        ExpensiveQueryLimit limit = new ExpensiveQueryLimit(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> limit.read(() -> {
                    throw new IllegalStateException();
                }));
        assertThat(limit.read(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
