package org.coworkingapi.server.app.database;

import java.sql.Connection;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets several queries see one state of the database, so that the parts of a response agree with each other.
 *
 * <p>All connections have the isolation level that this needs ({@code application.yaml}): setting it for each
 * transaction would cost three round trips to PostgreSQL.
 */
@Component
public final class Snapshot {

    private final TransactionTemplate transaction;
    private final DataSource dataSource;
    private final ConnectionWatchdog watchdog;
    private final long mostNanos;

    Snapshot(
            PlatformTransactionManager transactions,
            DataSource dataSource,
            ConnectionWatchdog watchdog,
            DatabaseProperties limits) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.dataSource = dataSource;
        this.watchdog = watchdog;
        this.mostNanos = limits.requestTimeout().toNanos();
    }

    /** Reads in a read-only transaction, which fails when it takes longer than the limit for a request. */
    public <T> T read(Supplier<T> reading) {
        long start = System.nanoTime();
        AtomicReference<Future<?>> abort = new AtomicReference<>();
        try {
            return transaction.execute(status -> {
                abort.set(watchdog.abort(connection(), mostNanos - (System.nanoTime() - start)));
                return reading.get();
            });
        } finally {
            // Not earlier, because the end of the transaction may take long as well.
            if (abort.get() != null) {
                abort.get().cancel(false);
            }
        }
    }

    /** The connection of the current transaction. */
    private Connection connection() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        DataSourceUtils.releaseConnection(connection, dataSource);
        return connection;
    }
}
