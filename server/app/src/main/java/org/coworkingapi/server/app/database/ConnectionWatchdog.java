package org.coworkingapi.server.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Aborts database connections after a time limit.
 *
 * <p>A socket time-out limits each read, but not all reads together. A JDBC query time-out is not reliable: the
 * PostgreSQL driver cancels queries one at a time over another connection, which the same network failure delays.
 */
@Component
final class ConnectionWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatchdog.class);

    private final ScheduledThreadPoolExecutor timer;

    ConnectionWatchdog() {
        timer = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "connection-watchdog"));
        timer.setRemoveOnCancelPolicy(true); // most tasks are cancelled before they run
    }

    /** Schedules the abort of a connection. The task can be cancelled, and has no effect on a closed connection. */
    ScheduledFuture<?> scheduleAbort(Connection connection, long afterNanos) {
        return timer.schedule(() -> abort(connection), afterNanos, TimeUnit.NANOSECONDS);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(task -> daemon(task, "connection-abort").start());
        } catch (SQLException e) {
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
