package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The clock of a client, which can also sleep. Tests replace it. */
interface ClientClock {

    /** Returns the monotonic time, for deadlines. */
    long nanos();

    /** Returns the wall-clock time, for dates that a server sends. */
    Instant now();

    /** Sleeps. The system clock of a client returns early when the client is closed. */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the system clock. */
    static ClientClock system() {
        return new SystemClock(new CountDownLatch(1));
    }
}
