package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When a call must be over, whatever it is waiting for. */
record Deadline(Duration timeout, long endNanos) {

    static Deadline in(Duration timeout) {
        return new Deadline(timeout, System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout));
    }

    long nanosLeft() {
        return endNanos - System.nanoTime();
    }
}
