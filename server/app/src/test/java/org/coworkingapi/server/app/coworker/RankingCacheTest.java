package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Timeout(20)
final class RankingCacheTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger queries = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        finish.countDown();
        threads.shutdownNow();
    }

    /** Returns a cache whose rankings contain the coworker id and the number of the query. */
    private RankingCache cacheWithImmediateQueries() {
        return new RankingCache(source -> List.of(source, (long) queries.incrementAndGet()), 1, nanos::get);
    }

    /** Returns a cache whose queries wait for {@link #finish}. */
    private RankingCache cacheWithBlockedQueries(int maxConcurrentQueries) {
        return new RankingCache(
                source -> {
                    queries.incrementAndGet();
                    started.countDown();
                    await(finish);
                    return List.of(source);
                },
                maxConcurrentQueries,
                nanos::get);
    }

    private Future<List<Long>> submit(RankingCache rankings, long source) {
        return threads.submit(() -> get(rankings, source));
    }

    private static List<Long> get(RankingCache rankings, long source) {
        return rankings.readWith(source, Supplier::get);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_ranking_is_cached_for_less_than_a_minute() {
        RankingCache rankings = cacheWithImmediateQueries();

        assertThat(get(rankings, 1)).containsExactly(1L, 1L);
        nanos.addAndGet(RankingCache.TIME_TO_LIVE.minusNanos(1).toNanos());
        assertThat(get(rankings, 1)).containsExactly(1L, 1L);
        nanos.addAndGet(1);
        assertThat(get(rankings, 1)).containsExactly(1L, 2L);
        assertThat(RankingCache.TIME_TO_LIVE)
                .isLessThanOrEqualTo(Duration.ofMinutes(1).minusSeconds(4));
    }

    @Test
    void only_the_request_that_computes_a_ranking_is_charged_for_the_query() {
        RankingCache rankings = cacheWithImmediateQueries();

        Duration charged = chargedTo(() -> rankings.readWith(1, Supplier::get));
        assertThat(charged).isPositive();
        assertThat(chargedTo(() -> rankings.readWith(1, Supplier::get))).isZero();
        assertThat(chargedTo(() -> rankings.readWith(2, ignored -> List.of()))).isZero();
    }

    private static Duration chargedTo(Runnable work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            work.run();
            return DatabaseTime.of(request);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void each_coworker_has_a_separate_ranking() {
        RankingCache rankings = cacheWithImmediateQueries();

        assertThat(get(rankings, 1)).containsExactly(1L, 1L);
        assertThat(get(rankings, 2)).containsExactly(2L, 2L);
    }

    @Test
    void concurrent_requests_for_the_same_coworker_share_one_query() throws Exception {
        RankingCache rankings = cacheWithBlockedQueries(8);
        List<Future<List<Long>>> requests = new ArrayList<>(List.of(submit(rankings, 7)));
        await(started);
        for (int i = 0; i < 20; i++) {
            requests.add(submit(rankings, 7));
        }
        finish.countDown();

        for (Future<List<Long>> request : requests) {
            assertThat(request.get()).containsExactly(7L);
        }
        assertThat(queries).hasValue(1);
    }

    @Test
    void a_request_gets_503_after_a_bounded_wait_for_the_ranking_of_another_request() {
        RankingCache rankings = cacheWithBlockedQueries(8);
        submit(rankings, 7);
        await(started);

        assertUnavailableInTime(rankings, 7);
    }

    @Test
    void a_request_gets_503_after_a_bounded_wait_for_a_slot() throws Exception {
        RankingCache rankings = cacheWithBlockedQueries(1);
        Future<List<Long>> first = submit(rankings, 1);
        await(started);
        assertUnavailableInTime(rankings, 2);
        finish.countDown();
        assertThat(first.get()).containsExactly(1L);

        assertThat(get(rankings, 2)).containsExactly(2L);
    }

    @Test
    void a_failed_ranking_fails_the_waiting_requests_and_is_not_cached() throws Exception {
        RankingCache rankings = new RankingCache(
                source -> {
                    if (queries.incrementAndGet() == 1) {
                        started.countDown();
                        await(finish);
                        throw ProblemException.of(
                                ErrorCode.COWORKER_NOT_FOUND,
                                "There is no published profile with the id " + source + ".");
                    }
                    return List.of(source);
                },
                1,
                nanos::get);
        Future<List<Long>> first = submit(rankings, 5);
        await(started);
        Future<List<Long>> second = submit(rankings, 5);
        finish.countDown();

        assertThatThrownBy(first::get).hasRootCauseInstanceOf(ProblemException.class);
        // The second request either waited for the first one or computed a new ranking after it.
        try {
            assertThat(second.get()).containsExactly(5L);
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.COWORKER_NOT_FOUND));
        }
        assertThat(get(rankings, 5)).containsExactly(5L);
    }

    @Test
    void an_operation_that_fails_before_it_uses_the_ranking_releases_its_slot() {
        RankingCache rankings = cacheWithImmediateQueries();

        assertThatThrownBy(() -> rankings.readWith(1, ranking -> {
                    throw ProblemException.of(
                            ErrorCode.COWORKER_NOT_FOUND, "There is no published profile with the id " + 1 + ".");
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(get(rankings, 1)).containsExactly(1L, 1L);
    }

    private static void assertUnavailableInTime(RankingCache rankings, long source) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> get(rankings, source))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                .isBetween(RankingCache.MAX_WAIT.toMillis() - 50, RankingCache.MAX_WAIT.toMillis() + 3_000);
    }
}
