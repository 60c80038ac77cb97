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
 *     the connection is closed. Must exceed {@code statementTimeout}, so that the database can cancel a slow statement
 *     before the connection is closed
 * @param migrationTimeout maximum time to wait for the response to a migration statement. If the network loses the
 *     response, the start fails after this time
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
