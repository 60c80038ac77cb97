package org.coworkingapi.server.app.operations;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health from a check that runs in the background, so that reading it never waits.
 *
 * <p>It is down once no check has succeeded for a while, even if a check hangs: a single failure changes nothing, and
 * the first success makes it up again.
 */
final class RepeatedCheck implements HealthIndicator, AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    static final Duration TOLERATED = Duration.ofSeconds(6);

    private final Callable<Boolean> check;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread;
    private volatile long lastSuccess;

    @SuppressWarnings("FutureReturnValueIgnored") // close() ends the repetition, and run() catches every exception.
    RepeatedCheck(String name, Callable<Boolean> check) {
        this(name, check, System::nanoTime);
        thread.scheduleWithFixedDelay(this::run, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does not run the check by itself. */
    RepeatedCheck(String name, Callable<Boolean> check, LongSupplier nanoTime) {
        this.check = check;
        this.nanoTime = nanoTime;
        this.lastSuccess = nanoTime.getAsLong();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void run() {
        try {
            if (check.call()) {
                lastSuccess = nanoTime.getAsLong();
            }
        } catch (Exception e) {
            // The requests that fail for the same reason log it.
        }
    }

    @Override
    public Health health() {
        boolean recent = nanoTime.getAsLong() - lastSuccess <= TOLERATED.toNanos();
        return (recent ? Health.up() : Health.down()).build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
