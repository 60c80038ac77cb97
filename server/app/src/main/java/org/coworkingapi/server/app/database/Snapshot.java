package org.coworkingapi.server.app.database;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets several queries see one state of the database, so that the parts of a response agree with each other. */
@Component
public final class Snapshot {

    private final TransactionTemplate transaction;

    Snapshot(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads in a read-only transaction. */
    public <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> DatabaseTime.measured(reading));
    }
}
