package org.coworkingapi.server.app.failure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions and durations. */
final class Wait {

    private static final long POLL_NANOS = 5_000_000;

    private Wait() {}

    static void until(String condition, Duration limit, BooleanSupplier holds) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Timed out after " + limit.toSeconds() + " s while waiting for: " + condition);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    static void during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
