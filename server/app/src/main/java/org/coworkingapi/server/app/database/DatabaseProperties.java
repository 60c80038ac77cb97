package org.coworkingapi.server.app.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of the database, in whole seconds.
 *
 * @param connectTimeout limit for opening a TCP connection to PostgreSQL
 * @param statementTimeout limit for a statement, which the database enforces
 * @param requestTimeout limit for all work of a request in the database, with the wait for a connection; when it
 *     passes, the connection is closed. It exceeds the limit for a statement, so that a slow statement costs no
 *     connection.
 * @param migrationTimeout limit for the response to a statement of a migration, after which the start fails: the
 *     database may work for long, but a network that lost its response never gets it
 */
@ConfigurationProperties("coworking.database")
record DatabaseProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration statementTimeout,
        @DefaultValue("3s") Duration requestTimeout,
        @DefaultValue("30m") Duration migrationTimeout) {

    DatabaseProperties {
        if (connectTimeout.toSeconds() < 1
                || statementTimeout.toSeconds() < 1
                || migrationTimeout.toSeconds() < 1
                || requestTimeout.compareTo(statementTimeout) <= 0) {
            throw new IllegalArgumentException(
                    "coworking.database: each time-out must be at least 1s, and request-timeout ("
                            + requestTimeout.toSeconds() + "s) must exceed statement-timeout ("
                            + statementTimeout.toSeconds() + "s)");
        }
    }
}
