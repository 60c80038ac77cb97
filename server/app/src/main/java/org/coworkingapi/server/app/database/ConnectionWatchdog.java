package org.coworkingapi.server.app.database;

import java.sql.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Aborts database connections after a time limit.
 *
 * <p>A socket time-out limits each read, but not all reads together. A JDBC query time-out is not reliable: the
 * PostgreSQL driver cancels queries one at a time over another connection, which the same network failure delays.
 *
 * <p>One thread checks all connections periodically, because a timer for each request would wake the thread of the
 * timer for each request.
 */
@Component
final class ConnectionWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatchdog.class);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "connection-watchdog"));

    @SuppressWarnings("FutureReturnValueIgnored") // close() ends the schedule, and abort() catches all failures.
    ConnectionWatchdog() {
        timer.scheduleWithFixedDelay(this::abortLate, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The use of a connection until a deadline. */
    final class Watch implements AutoCloseable {

        private final Connection connection;
        private final long deadlineNanos;

        private Watch(Connection connection, long deadlineNanos) {
            this.connection = connection;
            this.deadlineNanos = deadlineNanos;
        }

        private boolean isLate() {
            return System.nanoTime() - deadlineNanos > 0;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    /**
     * Aborts the connection if the watch is still open at the deadline, which is a value of {@link System#nanoTime()}.
     * The abort can be 50 ms late, and has no effect on a closed connection.
     */
    Watch watch(Connection connection, long deadlineNanos) {
        Watch watch = new Watch(connection, deadlineNanos);
        watches.add(watch);
        return watch;
    }

    private void abortLate() {
        for (Watch watch : watches) {
            if (watch.isLate()) {
                watch.close();
                abort(watch.connection);
            }
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(task -> daemon(task, "connection-abort").start());
        } catch (Throwable e) { // Also errors, because only this thread checks connections.
            LOG.debug("Could not abort a connection", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
