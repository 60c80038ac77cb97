package org.coworkingapi.server.app.connection;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Configuration of Tomcat's connections. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /**
     * Heap size per permitted connection. A connection with an incomplete request takes up to about 60 kB, so all
     * connections together take at most a quarter of the heap.
     */
    private static final long HEAP_BYTES_PER_CONNECTION = 256 * 1024;

    private static final int MAX_CONNECTIONS = 8_192; // Tomcat's default

    private static final String MAX_CONNECTIONS_PROPERTY = "server.tomcat.max-connections";

    @Bean
    ConnectionDrainer connectionDrainer(ConnectionProperties properties) {
        return new ConnectionDrainer(properties.drainTimeout());
    }

    /** Runs after the customizer of Spring Boot, which sets the default number of connections. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimits(
            ConnectionProperties properties, ConnectionDrainer drainer, Environment environment) {
        boolean isConfigured = Binder.get(environment)
                .bind(MAX_CONNECTIONS_PROPERTY, Integer.class)
                .isBound();
        return factory -> {
            factory.setProtocol(BoundedHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedHttpProtocol protocol) {
                    protocol.setTimeouts(properties);
                    drainer.add(protocol);
                }
                if (!isConfigured && connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                    protocol.setMaxConnections(
                            maxConnections(Runtime.getRuntime().maxMemory()));
                }
            });
            // No operation reads cookies. If Tomcat parsed them, it would reject requests with more than 200.
            factory.addContextCustomizers(context -> context.setCookies(false));
        };
    }

    static int maxConnections(long heapBytes) {
        return (int) Math.min(MAX_CONNECTIONS, Math.max(1, heapBytes / HEAP_BYTES_PER_CONNECTION));
    }
}
