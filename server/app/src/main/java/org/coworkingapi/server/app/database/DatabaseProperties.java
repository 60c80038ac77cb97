package org.coworkingapi.server.app.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits for the database, in whole seconds.
 *
 * @param connectTimeout maximum time to open a TCP connection to PostgreSQL
 * @param statementTimeout maximum duration of a statement, which the database enforces
 * @param requestTimeout maximum time of a request in the database, including the wait for a connection. After this time
 *     the connection is closed. Must exceed {@code statementTimeout}, so that a slow statement does not cost a
 *     connection
 * @param migrationTimeout maximum time for a response to a migration statement, after which the start fails. Detects a
 *     network that lost the response
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
                    "Invalid coworking.database settings: connect-timeout=" + connectTimeout + ", statement-timeout="
                            + statementTimeout + ", request-timeout=" + requestTimeout + ", migration-timeout="
                            + migrationTimeout
                            + "; each must be at least 1s, and request-timeout must exceed statement-timeout.");
        }
    }
}
