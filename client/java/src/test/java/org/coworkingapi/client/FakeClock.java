package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A clock that advances only when the client sleeps or a test advances the clock. It records the duration of each
 * sleep.
 */
final class FakeClock implements ClientClock {

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public synchronized long nanos() {
        return TimeUnit.NANOSECONDS.convert(passed);
    }

    @Override
    public synchronized Instant now() {
        return START.plus(passed);
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        passed = passed.plus(duration);
    }

    /** Advances the clock without sleeping. */
    synchronized void advance(Duration duration) {
        passed = passed.plus(duration);
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
