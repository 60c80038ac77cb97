package org.coworkingapi.server.app.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains how to configure a database if none is configured. */
final class MissingDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<MissingDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingDatabaseException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Set the JDBC URL of a PostgreSQL database, for example
                  spring.datasource.url=jdbc:postgresql://localhost/coworking
                To try the server with example data, start it in demo mode (--spring.profiles.active=demo).""", failure);
    }
}
