package org.coworkingapi.server.app.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a failed connection to the database at startup. */
final class DatabaseConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** SQL states outside of classes 08 and 28: unknown database, too many connections and database starting up. */
    private static final Set<String> OTHER_STATES = Set.of("3D000", "53300", "57P03");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        boolean cannotConnect =
                state != null && (state.startsWith("08") || state.startsWith("28") || OTHER_STATES.contains(state));
        if (!cannotConnect) {
            return null;
        }
        return new FailureAnalysis(
                "Cannot connect to the database (SQL state " + state + "): " + cause.getMessage(),
                "Check that the database is running, and check spring.datasource.url, .username and .password.",
                failure);
    }
}
