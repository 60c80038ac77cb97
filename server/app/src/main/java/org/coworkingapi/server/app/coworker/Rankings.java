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
 * Ranks each source of related profiles at most once a minute, and few sources at a time, because the ranking of a
 * well-connected coworker in a large community keeps a database connection busy for up to a second.
 *
 * <p>Concurrent requests for one source share one ranking. At most two connections, and at most half of them, rank, so
 * that requests for anything else find a connection. Waiting requests hold no connection.
 */
@Component
final class Rankings {

    /**
     * A ranking is up to 3 s old when it is known, because it belongs to a transaction, and is used up to 1 s after it
     * was looked up, because a connection is awaited first: together at most a minute.
     */
    static final Duration KEPT = Duration.ofSeconds(56);

    /** Together with the other waits of a request, below the 5 s in which every request is answered. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(900);

    /** More rankings at a time would only slow each other down until none ends within the limit of a statement. */
    private static final int MOST_CONCURRENT = 2;

    private static final int REMEMBERED = 10_000;

    private final LongFunction<List<Long>> query;
    private final Semaphore slots;
    private final Cache<Long, List<Long>> known;
    private final ConcurrentMap<Long, CompletableFuture<List<Long>>> running = new ConcurrentHashMap<>();

    @Autowired
    Rankings(Directory directory, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this(directory::ranking, Math.max(1, Math.min(MOST_CONCURRENT, connections / 2)), Ticker.systemTicker());
    }

    Rankings(LongFunction<List<Long>> query, int concurrent, Ticker ticker) {
        this.query = query;
        this.slots = new Semaphore(concurrent, true);
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /**
     * Reads with the ranking of the source.
     *
     * <p>The reading gets the ranking from its argument, inside its own transaction: either a known one, or one that is
     * computed when the reading calls its argument. If the reading fails before that, the requests that wait for the
     * ranking fail alike.
     *
     * @throws ProblemException UNAVAILABLE if neither the ranking nor a free slot is available within
     *     {@link #LONGEST_WAIT}
     */
    <T> T with(long source, Function<Supplier<List<Long>>, T> reading) {
        List<Long> ranking = known.getIfPresent(source);
        if (ranking != null) {
            return reading.apply(() -> ranking);
        }
        CompletableFuture<List<Long>> own = new CompletableFuture<>();
        CompletableFuture<List<Long>> earlier = running.putIfAbsent(source, own);
        if (earlier != null) {
            List<Long> shared = await(earlier);
            return reading.apply(() -> shared);
        }
        try {
            takeSlot();
            try {
                return reading.apply(() -> rank(source, own));
            } finally {
                slots.release();
            }
        } catch (RuntimeException | Error failure) {
            own.completeExceptionally(failure);
            throw failure;
        } finally {
            running.remove(source, own);
        }
    }

    private List<Long> rank(long source, CompletableFuture<List<Long>> own) {
        // Another request may have finished between the look at the known rankings and the entry among the running
        // ones.
        List<Long> ranking = known.getIfPresent(source);
        if (ranking == null) {
            ranking = DatabaseTime.measured(() -> query.apply(source));
            known.put(source, ranking);
        }
        own.complete(ranking);
        return ranking;
    }

    private static List<Long> await(CompletableFuture<List<Long>> ranking) {
        try {
            return ranking.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
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
            if (!slots.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(null);
        }
    }
}
