package org.coworkingapi.server.app.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Rate limits of client addresses, for requests without a valid token.
 *
 * <p>Requests without a token and requests with a rejected token have separate limits. Requests without a token are
 * cheap, and must not prevent the verification of tokens.
 *
 * @param withoutToken limit of requests without a token
 * @param badTokens limit of requests with a rejected token
 * @param spare additional verifications for addresses that exceeded {@code badTokens}, so that customers who share an
 *     address with an attacker can still authenticate
 */
record AddressLimits(RateLimit<String> withoutToken, RateLimit<String> badTokens, Bucket spare) {

    static AddressLimits of(RateLimitProperties properties, TimeMeter clock) {
        return new AddressLimits(
                new RateLimit<>(properties.failures(), properties.period(), clock),
                new RateLimit<>(properties.failures(), properties.period(), clock),
                Bucket.builder()
                        .addLimit(limit -> limit.capacity(properties.spareVerifications())
                                .refillGreedy(properties.spareVerifications(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }
}
