package org.coworkingapi.server.app.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets several queries see one state of the database, so that the parts of a response agree with each other. */
@Component
public final class Snapshot {

    private final TransactionTemplate transaction;

    @Autowired
    Snapshot(PlatformTransactionManager transactions, DatabaseProperties limits) {
        this(transactions, limits.transactionTimeout());
    }

    Snapshot(PlatformTransactionManager transactions, Duration timeout) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setTimeout(DatabaseProperties.seconds(timeout));
    }

    /** Reads in a read-only transaction with a time limit, on any database. */
    public <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }
}
