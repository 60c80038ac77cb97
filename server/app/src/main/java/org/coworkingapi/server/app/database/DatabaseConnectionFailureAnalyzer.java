package org.coworkingapi.server.app.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a failed connection to the database at startup. */
final class DatabaseConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** SQL states: unknown database, too many connections and database starting up. */
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
                "Cannot connect to the database (SQL state " + state + "): " + cause.getMessage(),
                "Check that the database is running, and check spring.datasource.url, .username and .password.",
                failure);
    }
}
