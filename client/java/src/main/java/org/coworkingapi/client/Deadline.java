package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When something must be over, whatever it is waiting for. */
record Deadline(Duration timeout, long endNanos, Time time) {

    static Deadline in(Duration timeout, Time time) {
        return new Deadline(timeout, time.nanos() + TimeUnit.NANOSECONDS.convert(timeout), time);
    }

    /** The earlier one of this and another that starts now. */
    Deadline atMost(Duration shorter) {
        return TimeUnit.NANOSECONDS.convert(shorter) < nanosLeft() ? in(shorter, time) : this;
    }

    long nanosLeft() {
        return endNanos - time.nanos();
    }
}
