package org.coworkingapi.server.app.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits that each instance of the server enforces.
 *
 * @param requests requests that one customer may send in a period; after a pause all of them at once
 * @param failures requests without a token, and as many with a bad one, that one client address may send in a period;
 *     for IPv6, one network of 64 bits
 * @param spareVerifications tokens from addresses that sent too many bad ones that are verified nevertheless, in a
 *     second
 * @param period time in which a used-up share is granted again, little by little
 * @param includedTime time that the ranking of related profiles may take without costing more than one request
 * @param unitTime further time of the ranking that costs as much as one more request; at most 50 are charged
 */
@ConfigurationProperties("coworking.rate-limit")
record RateLimitProperties(
        @DefaultValue("600") long requests,
        @DefaultValue("600") long failures,
        @DefaultValue("100") long spareVerifications,
        @DefaultValue("1m") Duration period,
        @DefaultValue("250ms") Duration includedTime,
        @DefaultValue("10ms") Duration unitTime) {

    private static final long MOST_UNITS = 50;

    RateLimitProperties {
        if (requests < 1 || failures < 1 || spareVerifications < 1 || !isPositive(period)) {
            throw new IllegalArgumentException(
                    "coworking.rate-limit must allow at least 1 request, 1 failure and 1 spare "
                            + "verification in a positive period, but is requests=" + requests + ", failures="
                            + failures
                            + ", spare-verifications=" + spareVerifications + ", period=" + period);
        }
        if (includedTime.isNegative() || !isPositive(unitTime)) {
            throw new IllegalArgumentException(
                    "coworking.rate-limit.included-time must not be negative and unit-time must be "
                            + "positive, but they are " + includedTime + " and " + unitTime);
        }
    }

    /** Returns the requests that are charged for time in the database, beyond the request itself. */
    long unitsFor(Duration databaseTime) {
        Duration beyond = databaseTime.minus(includedTime);
        return isPositive(beyond) ? Math.min(beyond.dividedBy(unitTime), MOST_UNITS) : 0;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
