package org.coworkingapi.server.app.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a database that refuses connections at start without a stack trace. */
final class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Classes of SQL states: connection, authentication, unknown database, resources, shutting down. */
    private static final Set<String> REFUSALS = Set.of("08", "28", "3D", "53", "57");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null || state.length() != 5 || !REFUSALS.contains(state.substring(0, 2))) {
            return null;
        }
        return new FailureAnalysis(
                "The database accepts no connection (SQL state " + state + "): " + cause.getMessage(),
                "Check that the database runs, and the properties spring.datasource.url, .username and .password.", failure);
    }
}
