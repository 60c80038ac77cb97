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
 * A health indicator whose check runs in the background, so that health requests never wait.
 *
 * <p>The status is down if no check has succeeded for {@link #MAX_AGE}, even if a check hangs. A single failure has no
 * effect, and the next success restores the status.
 */
final class BackgroundHealthIndicator implements HealthIndicator, AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    static final Duration MAX_AGE = Duration.ofSeconds(6);

    private final Callable<Boolean> check;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService executor;
    private volatile long lastSuccess;

    @SuppressWarnings("FutureReturnValueIgnored") // close() ends the schedule, and run() catches all exceptions.
    BackgroundHealthIndicator(String name, Callable<Boolean> check) {
        this(name, check, System::nanoTime);
        executor.scheduleWithFixedDelay(this::run, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Creates an indicator that does not schedule the check. */
    BackgroundHealthIndicator(String name, Callable<Boolean> check, LongSupplier nanoTime) {
        this.check = check;
        this.nanoTime = nanoTime;
        this.lastSuccess = nanoTime.getAsLong();
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
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
            // Not logged here, because requests that fail for the same reason are logged.
        }
    }

    @Override
    public Health health() {
        boolean isRecent = nanoTime.getAsLong() - lastSuccess <= MAX_AGE.toNanos();
        return (isRecent ? Health.up() : Health.down()).build();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
