package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time at which a call or an attempt must end. */
record Deadline(Duration timeout, boolean isOfAttempt, long endNanos, Time time) {

    static Deadline in(Duration timeout, Time time) {
        return in(timeout, false, time);
    }

    private static Deadline in(Duration timeout, boolean isOfAttempt, Time time) {
        return new Deadline(timeout, isOfAttempt, time.nanos() + TimeUnit.NANOSECONDS.convert(timeout), time);
    }

    /** Returns the deadline of an attempt that starts now. It is never later than the deadline of the call. */
    Deadline ofAttempt(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(timeout) < nanosLeft() ? in(timeout, true, time) : this;
    }

    long nanosLeft() {
        return endNanos - time.nanos();
    }

    /** Returns the message for an expired deadline. */
    String outcome() {
        return "no complete response within the " + (isOfAttempt ? "attempt timeout of " : "timeout of ") + timeout;
    }
}
