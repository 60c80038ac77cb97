package org.coworkingapi.server.app.database;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes the queries of a request on one snapshot of the database, so that the parts of a response are consistent.
 * Writes are the exception, because they must see the latest changes.
 *
 * <p>{@code application.yaml} sets the isolation level for all connections. Setting it for each transaction costs three
 * round trips to PostgreSQL, which only writes do.
 */
@Component
public final class Snapshot {

    private final TransactionTemplate transaction;
    private final TransactionTemplate withoutTransaction;
    private final TransactionTemplate writeTransaction;
    private final DataSource dataSource;
    private final ConnectionWatchdog watchdog;
    private final long timeoutNanos;

    Snapshot(
            PlatformTransactionManager transactions,
            DataSource dataSource,
            ConnectionWatchdog watchdog,
            DatabaseProperties limits) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.withoutTransaction = new TransactionTemplate(transactions);
        this.withoutTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        this.writeTransaction = new TransactionTemplate(transactions);
        this.writeTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.dataSource = dataSource;
        this.watchdog = watchdog;
        this.timeoutNanos = limits.requestTimeout().toNanos();
    }

    /** Executes the queries in a read-only transaction. Aborts the connection after the time limit for requests. */
    public <T> T read(Supplier<T> queries) {
        return execute(transaction, queries);
    }

    /**
     * Executes one query without a transaction, which would cost a second round trip to PostgreSQL. Aborts the
     * connection after the time limit for requests.
     */
    public <T> T readOnce(Supplier<T> query) {
        return execute(withoutTransaction, query);
    }

    /**
     * Executes the statements in a transaction that may change data, and returns after its commit. Each statement sees
     * the changes that were committed before it, so that an update that waited for another one does not fail. Aborts
     * the connection after the time limit for requests.
     */
    public <T> T write(Supplier<T> statements) {
        return execute(writeTransaction, statements);
    }

    private <T> T execute(TransactionTemplate scope, Supplier<T> queries) {
        long deadline = System.nanoTime() + timeoutNanos;
        AtomicReference<ConnectionWatchdog.Watch> watch = new AtomicReference<>();
        try {
            return scope.execute(status -> {
                watch.set(watchdog.watch(connection(), deadline));
                return queries.get();
            });
        } finally {
            // Not closed earlier, because the time limit also covers the end of the transaction.
            if (watch.get() != null) {
                watch.get().close();
            }
        }
    }

    /** Returns the connection of the current scope. */
    private Connection connection() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        DataSourceUtils.releaseConnection(connection, dataSource);
        return connection;
    }
}
