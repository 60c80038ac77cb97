package org.coworkingapi.server.app.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What all client addresses may send without a valid token.
 *
 * <p>Two shares for each address, so that requests without a token, which are cheap, leave those with a token their
 * share.
 *
 * @param withoutToken shares of requests without a token
 * @param badTokens shares of requests with a token that is refused
 * @param spare verifications of tokens from addresses that have used up their share of bad tokens: customers share such
 *     an address with an attacker
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
