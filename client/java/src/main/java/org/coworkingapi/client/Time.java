package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;

/** A clock that can sleep. Tests replace it. */
interface Time {

    /** Returns the monotonic time, for deadlines. */
    long nanos();

    /** Returns the wall-clock time, for dates that a server sends. */
    Instant now();

    /** Sleeps. */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the system clock. */
    static Time system() {
        return new SystemTime();
    }
}
