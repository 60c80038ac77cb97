package org.coworkingapi.server.app.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that neither Tomcat nor Boot has settings for.
 *
 * @param headerTimeout time from the first byte of a request to the end of its headers
 * @param exchangeTimeout time from the first byte of a request to the last byte of its response
 * @param drainTimeout time in which a server that shuts down tells clients to close their connections
 * @param maxManagementConnections connections that the management port serves at once
 */
@ConfigurationProperties("coworking.connection")
record ConnectionProperties(
        @DefaultValue("10s") Duration headerTimeout,
        @DefaultValue("30s") Duration exchangeTimeout,
        @DefaultValue("2s") Duration drainTimeout,
        @DefaultValue("50") int maxManagementConnections) {

    ConnectionProperties {
        if (headerTimeout.isNegative()
                || headerTimeout.isZero()
                || exchangeTimeout.compareTo(headerTimeout) < 0
                || drainTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "coworking.connection needs a positive header-timeout, an exchange-timeout that "
                            + "is not shorter, and a drain-timeout that is not negative, but they are " + headerTimeout
                            + ", " + exchangeTimeout
                            + " and " + drainTimeout);
        }
        if (maxManagementConnections < 1) { // Tomcat takes -1 for no limit
            throw new IllegalArgumentException(
                    "coworking.connection.max-management-connections must be at least 1, but is "
                            + maxManagementConnections);
        }
    }
}
