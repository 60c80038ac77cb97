package org.coworkingapi.server.app.coworker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A cache that computes each ranking at most once per minute, and limits the number of concurrent computations. In a
 * large community, a ranking can occupy a database connection for up to a second.
 *
 * <p>Concurrent requests for the same coworker share one computation. Rankings use at most two connections, and at most
 * half of the pool, so that other requests get connections. Waiting requests hold no connection.
 */
@Component
final class RankingCache {

    /**
     * Time to live. The transaction that computes a ranking takes up to 3 s, and a request waits up to 1 s for a
     * connection. A ranking is therefore at most a minute old when it is used.
     */
    static final Duration TIME_TO_LIVE = Duration.ofSeconds(56);

    /** Maximum wait for a ranking. Together with the other waits of a request, it stays below 5 s. */
    static final Duration MAX_WAIT = Duration.ofMillis(900);

    /**
     * Maximum number of concurrent rankings. More rankings would slow each other down until they exceed the statement
     * time-out.
     */
    private static final int MAX_CONCURRENT = 2;

    private static final int MAX_ENTRIES = 10_000;

    private final LongFunction<List<Long>> query;
    private final Semaphore slots;
    private final Cache<Long, List<Long>> cache;
    private final ConcurrentMap<Long, CompletableFuture<List<Long>>> computations = new ConcurrentHashMap<>();

    @Autowired
    RankingCache(
            CoworkerRepository coworkers, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this(coworkers::ranking, Math.max(1, Math.min(MAX_CONCURRENT, connections / 2)), Ticker.systemTicker());
    }

    RankingCache(LongFunction<List<Long>> query, int maxConcurrent, Ticker ticker) {
        this.query = query;
        this.slots = new Semaphore(maxConcurrent, true);
        this.cache = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(TIME_TO_LIVE)
                .ticker(ticker)
                .build();
    }

    /**
     * Executes a read operation that uses the ranking of a coworker.
     *
     * <p>The operation gets a supplier of the ranking. If the ranking is not cached, the first call of the supplier
     * computes it within the transaction of the operation. If the operation fails before the ranking is computed,
     * requests that wait for the ranking fail, too.
     *
     * @throws ProblemException UNAVAILABLE if neither the ranking nor a slot to compute it is available within
     *     {@link #MAX_WAIT}
     */
    <T> T readWith(long coworkerId, Function<Supplier<List<Long>>, T> operation) {
        List<Long> ranking = cache.getIfPresent(coworkerId);
        if (ranking != null) {
            return operation.apply(() -> ranking);
        }
        CompletableFuture<List<Long>> computation = new CompletableFuture<>();
        CompletableFuture<List<Long>> runningComputation = computations.putIfAbsent(coworkerId, computation);
        if (runningComputation != null) {
            List<Long> sharedRanking = await(runningComputation);
            return operation.apply(() -> sharedRanking);
        }
        try {
            takeSlot();
            try {
                return operation.apply(() -> rank(coworkerId, computation));
            } finally {
                slots.release();
            }
        } catch (RuntimeException | Error failure) {
            computation.completeExceptionally(failure);
            throw failure;
        } finally {
            computations.remove(coworkerId, computation);
        }
    }

    private List<Long> rank(long coworkerId, CompletableFuture<List<Long>> computation) {
        // Another request may have cached the ranking after the lookup in readWith.
        List<Long> ranking = cache.getIfPresent(coworkerId);
        if (ranking == null) {
            ranking = DatabaseTime.measure(() -> query.apply(coworkerId));
            cache.put(coworkerId, ranking);
        }
        computation.complete(ranking);
        return ranking;
    }

    private static List<Long> await(CompletableFuture<List<Long>> ranking) {
        try {
            return ranking.get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw ProblemException.unavailable(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(null);
        }
    }

    private void takeSlot() {
        try {
            if (!slots.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(null);
        }
    }
}
