package org.coworkingapi.server.app.limit;

import org.springframework.boot.test.context.TestComponent;

/** Exhausts the rate limit of a customer without sending requests. */
@TestComponent
public final class ExhaustedRateLimit {

    private final RateLimit<Long> limit;

    ExhaustedRateLimit(RateLimit<Long> limit) {
        this.limit = limit;
    }

    /** Consumes all remaining requests of the customer. */
    public void exhaust(long coworkerId) {
        while (limit.take(coworkerId).isZero()) {}
    }
}
