package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When something must be over, whatever it is waiting for. */
record Deadline(Duration timeout, boolean isOfAttempt, long endNanos, Time time) {

    static Deadline in(Duration timeout, Time time) {
        return in(timeout, false, time);
    }

    private static Deadline in(Duration timeout, boolean isOfAttempt, Time time) {
        return new Deadline(timeout, isOfAttempt, time.nanos() + TimeUnit.NANOSECONDS.convert(timeout), time);
    }

    /** That of an attempt which starts now and may take so long, but not longer than the rest. */
    Deadline ofAttempt(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(timeout) < nanosLeft() ? in(timeout, true, time) : this;
    }

    long nanosLeft() {
        return endNanos - time.nanos();
    }

    /** What is to say once it is over. */
    String outcome() {
        return "no complete answer " + (isOfAttempt ? "to an attempt " : "") + "within " + timeout;
    }
}
