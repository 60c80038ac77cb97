package org.coworkingapi.server.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One token bucket for each recent caller: a customer, or a client address. */
final class RateLimit<K> {

    private static final int REMEMBERED = 50_000;

    private final long requests;
    private final Duration period;
    private final TimeMeter clock;
    private final Cache<K, Bucket> buckets;

    RateLimit(long requests, Duration period, TimeMeter clock) {
        this.requests = requests;
        this.period = period;
        this.clock = clock;
        // The debt is at most one whole share: a bucket that was not used for two periods is full again and can be
        // forgotten.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Takes one request from the caller's share; returns how long to wait if there is none left, else zero. */
    Duration take(K caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Charges for a request that was admitted and turned out to cost more; the debt is bounded by one whole share. */
    void charge(K caller, long units) {
        if (units > 0) {
            Bucket bucket = bucket(caller);
            long charged = Math.min(units, bucket.getAvailableTokens() + requests);
            if (charged > 0) {
                bucket.consumeIgnoringRateLimits(charged);
            }
        }
    }

    /** Gives back what {@link #take} took. */
    void giveBack(K caller) {
        bucket(caller).addTokens(1);
    }

    private Bucket bucket(K caller) {
        return buckets.get(
                caller,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .withCustomTimePrecision(clock)
                        .build());
    }
}
