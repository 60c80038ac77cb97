package org.coworkingapi.server.app.limit;

import org.springframework.boot.test.context.TestComponent;

/**
 * Makes a customer one who called too often, without the calls: takes from the share that the server under test counts
 * with.
 */
@TestComponent
public final class ExhaustedRateLimit {

    private final RateLimit<Long> limit;

    ExhaustedRateLimit(RateLimit<Long> limit) {
        this.limit = limit;
    }

    /** Takes until nothing is left. */
    public void of(long coworkerId) {
        while (limit.take(coworkerId).isZero()) {}
    }
}
