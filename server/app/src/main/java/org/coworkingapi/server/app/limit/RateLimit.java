package org.coworkingapi.server.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A rate limit with a token bucket for each recent caller, which is a customer or a client address. */
final class RateLimit<K> {

    private static final int MAX_ENTRIES = 50_000;

    private final long requests;
    private final Duration period;
    private final TimeMeter clock;
    private final Cache<K, Bucket> buckets;

    RateLimit(long requests, Duration period, TimeMeter clock) {
        this.requests = requests;
        this.period = period;
        this.clock = clock;
        // The balance of a bucket never falls below the negative limit (see charge), so after two unused periods it is
        // full.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Consumes one request of the caller's limit. Returns zero, or the time to wait if the limit is exceeded. */
    Duration take(K caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /**
     * Charges an admitted request for additional units. The balance may become negative, down to the negative limit.
     */
    void charge(K caller, long units) {
        if (units > 0) {
            Bucket bucket = bucket(caller);
            long charged = Math.min(units, bucket.getAvailableTokens() + requests);
            if (charged > 0) {
                bucket.consumeIgnoringRateLimits(charged);
            }
        }
    }

    /** Gives back a request that {@link #take} consumed. */
    void refund(K caller) {
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
