package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and the only way to let it pass. */
interface Time {

    /** Of a clock that never jumps, for deadlines. */
    long nanos();

    /** Of the calendar, for dates that a server sends. */
    Instant now();

    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;

    /** The time of this machine. */
    static Time system() {
        return new SystemTime();
    }
}
