package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time at which a call or an attempt must end. */
record Deadline(Duration timeout, boolean isOfAttempt, long endNanos, ClientClock clock) {

    static Deadline in(Duration timeout, ClientClock clock) {
        return in(timeout, false, clock);
    }

    private static Deadline in(Duration timeout, boolean isOfAttempt, ClientClock clock) {
        return new Deadline(timeout, isOfAttempt, clock.nanos() + TimeUnit.NANOSECONDS.convert(timeout), clock);
    }

    /** Returns the deadline of an attempt that starts now. It is never later than the deadline of the call. */
    Deadline ofAttempt(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(timeout) < nanosLeft() ? in(timeout, true, clock) : this;
    }

    long nanosLeft() {
        return endNanos - clock.nanos();
    }

    /** Returns the message for an expired deadline. */
    String outcome() {
        return "no complete response within the " + (isOfAttempt ? "attempt timeout of " : "timeout of ") + timeout;
    }
}
