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
 * Aborts connections whose time is up.
 *
 * <p>A socket time-out bounds each read, not their sum. A JDBC query time-out does not help either: the PostgreSQL
 * driver cancels a query over another connection, which the same failure of the network delays, and it cancels one
 * query after the other.
 */
@Component
final class ConnectionWatchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatchdog.class);

    private final ScheduledThreadPoolExecutor timer;

    ConnectionWatchdog() {
        timer = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "connection-watchdog"));
        timer.setRemoveOnCancelPolicy(true); // almost every task is cancelled
    }

    /**
     * Aborts the connection after a time, unless the returned task is cancelled or the connection was closed before.
     */
    ScheduledFuture<?> abort(Connection connection, long afterNanos) {
        return timer.schedule(() -> abort(connection), afterNanos, TimeUnit.NANOSECONDS);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(task -> daemon(task, "connection-abort").start());
        } catch (SQLException e) {
            LOG.debug("connection cannot be aborted", e);
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
