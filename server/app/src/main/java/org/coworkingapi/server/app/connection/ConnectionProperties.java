package org.coworkingapi.server.app.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Additional limits for connections, which neither Tomcat nor Spring Boot provides.
 *
 * @param headerTimeout maximum time from the first byte of a request to the end of its headers
 * @param exchangeTimeout maximum time from the first byte of a request to the last byte of its response
 * @param drainTimeout time at shutdown in which responses tell clients to close their connections
 * @param maxManagementConnections maximum number of concurrent connections to the management port
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
                    "Invalid coworking.connection settings: header-timeout=" + headerTimeout + ", exchange-timeout="
                            + exchangeTimeout + ", drain-timeout=" + drainTimeout
                            + "; header-timeout must be positive, exchange-timeout must be at least header-timeout, "
                            + "and drain-timeout must not be negative.");
        }
        if (maxManagementConnections < 1) { // Tomcat interprets -1 as unlimited
            throw new IllegalArgumentException("coworking.connection.max-management-connections is "
                    + maxManagementConnections + "; it must be at least 1.");
        }
    }
}
