package org.coworkingapi.server.app.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of the work that a request does in the database, in whole seconds.
 *
 * <p>Together with {@code spring.datasource.hikari.connection-timeout} they bound the time of a request. The network limit has to exceed the
 * transaction limit, so that PostgreSQL cancels a slow query before the driver gives its connection up.
 *
 * @param connectTimeout     limit for opening a connection to PostgreSQL
 * @param transactionTimeout limit for all queries of a request, and for each of them
 * @param networkTimeout     limit for a response of PostgreSQL; when it passes, the connection is closed
 */
@ConfigurationProperties("coworking.database")
record DatabaseProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration transactionTimeout,
        @DefaultValue("3s") Duration networkTimeout) {

    DatabaseProperties {
        if (seconds(connectTimeout) < 1 || seconds(transactionTimeout) < 1 || networkTimeout.compareTo(transactionTimeout) <= 0) {
            throw new IllegalArgumentException("coworking.database: each time-out must be at least 1s, and network-timeout ("
                    + networkTimeout.toSeconds() + "s) must exceed transaction-timeout (" + transactionTimeout.toSeconds() + "s)");
        }
    }

    /** Whole seconds, the only unit that JDBC knows. */
    static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
