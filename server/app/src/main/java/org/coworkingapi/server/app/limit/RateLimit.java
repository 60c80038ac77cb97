package org.coworkingapi.server.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One token bucket for each customer who called lately. */
final class RateLimit {

    private static final int REMEMBERED = 100_000;

    private final RateLimitProperties granted;
    private final Cache<Long, Bucket> buckets;

    RateLimit(RateLimitProperties granted) {
        this.granted = granted;
        // A bucket that was not used for a whole period is full again, and can be forgotten.
        this.buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(granted.period()).build();
    }

    /** Takes one request from the customer's share; returns how long to wait if there is none left, else zero. */
    Duration take(long coworkerId) {
        ConsumptionProbe probe = buckets.get(coworkerId, id -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(granted.requests()).refillGreedy(granted.requests(), granted.period()))
                .build();
    }
}
