package org.coworkingapi.server.app.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits, which each instance of the server enforces separately.
 *
 * @param requests number of requests per customer and period; after a pause, they may be sent in a burst
 * @param failures number of requests without a token per client address and period. Requests with a rejected token have
 *     a separate limit of the same size. For IPv6, an address is a network of 64 bits
 * @param spareVerifications number of tokens that are verified per second, in total, for the addresses that exceeded
 *     the limit of rejected tokens
 * @param period time in which an exhausted limit refills completely. The limit refills continuously
 * @param includedTime duration of the ranking of related profiles that costs no additional requests
 * @param unitTime additional duration of the ranking that costs one more request, up to 50 requests
 */
@ConfigurationProperties("coworking.rate-limit")
record RateLimitProperties(
        @DefaultValue("600") long requests,
        @DefaultValue("600") long failures,
        @DefaultValue("100") long spareVerifications,
        @DefaultValue("1m") Duration period,
        @DefaultValue("250ms") Duration includedTime,
        @DefaultValue("10ms") Duration unitTime) {

    private static final long MAX_UNITS = 50;

    RateLimitProperties {
        if (requests < 1 || failures < 1 || spareVerifications < 1 || !isPositive(period)) {
            throw new IllegalArgumentException(
                    "Invalid coworking.rate-limit settings: requests=" + requests + ", failures=" + failures
                            + ", spare-verifications=" + spareVerifications + ", period=" + period
                            + "; the numbers must be at least 1, and period must be positive.");
        }
        if (includedTime.isNegative() || !isPositive(unitTime)) {
            throw new IllegalArgumentException(
                    "Invalid coworking.rate-limit settings: included-time=" + includedTime + ", unit-time=" + unitTime
                            + "; included-time must not be negative, and unit-time must be positive.");
        }
    }

    /** Returns the number of additional requests to charge for database time. */
    long unitsFor(Duration databaseTime) {
        Duration charged = databaseTime.minus(includedTime);
        return isPositive(charged) ? Math.min(charged.dividedBy(unitTime), MAX_UNITS) : 0;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
