package org.coworkingapi.server.app.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a missing database without a stack trace. */
final class DatabaseMissingAnalyzer extends AbstractFailureAnalyzer<DatabaseMissingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseMissingException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Set the JDBC URL of a PostgreSQL database, for example
                  spring.datasource.url=jdbc:postgresql://localhost/coworking
                To try the server with example data, start it in demo mode (--spring.profiles.active=demo).""", failure);
    }
}
