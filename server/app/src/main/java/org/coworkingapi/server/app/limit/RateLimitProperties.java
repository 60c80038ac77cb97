package org.coworkingapi.server.app.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one customer may call.
 *
 * @param requests number of requests in a period; after a pause a customer may send them all at once
 * @param period   time in which that many requests are granted anew, little by little
 */
@ConfigurationProperties("coworking.rate-limit")
record RateLimitProperties(@DefaultValue("600") long requests, @DefaultValue("1m") Duration period) {

    RateLimitProperties {
        if (requests < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("coworking.rate-limit needs at least 1 request in a positive period, but is "
                    + requests + " in " + period);
        }
    }
}
