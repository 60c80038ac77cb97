package org.coworkingapi.server.app.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a database that refuses connections at start without a stack trace. */
final class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Unknown database, too many connections, starting up. */
    private static final Set<String> REFUSALS = Set.of("3D000", "53300", "57P03");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        boolean refused =
                state != null && (state.startsWith("08") || state.startsWith("28") || REFUSALS.contains(state));
        if (!refused) {
            return null;
        }
        return new FailureAnalysis(
                "The database accepts no connection (SQL state " + state + "): " + cause.getMessage(),
                "Check that the database runs, and the properties spring.datasource.url, .username and .password.",
                failure);
    }
}
