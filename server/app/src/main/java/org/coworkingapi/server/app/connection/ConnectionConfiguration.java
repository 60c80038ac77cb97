package org.coworkingapi.server.app.connection;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Configures Tomcat's connections. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /** One connection takes up to about 60 kB while its request is incomplete: at most a quarter of the heap in all. */
    private static final long HEAP_FOR_EACH_CONNECTION = 256 * 1024;

    private static final int MOST_CONNECTIONS = 8_192; // Tomcat's own default

    private static final String MAX_CONNECTIONS = "server.tomcat.max-connections";

    @Bean
    Draining draining(ConnectionProperties properties) {
        return new Draining(properties.drainTimeout());
    }

    /** After Boot's own customizer, which would set its default number of connections. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimits(
            ConnectionProperties properties, Draining draining, Environment environment) {
        boolean configured =
                Binder.get(environment).bind(MAX_CONNECTIONS, Integer.class).isBound();
        return factory -> {
            factory.setProtocol(BoundedHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedHttpProtocol protocol) {
                    protocol.setTimeouts(properties);
                    draining.add(protocol);
                }
                if (!configured && connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                    protocol.setMaxConnections(
                            maxConnections(Runtime.getRuntime().maxMemory()));
                }
            });
            // No operation reads a cookie, therefore none is parsed: Tomcat refuses requests with more than 200 that it
            // parses.
            factory.addContextCustomizers(context -> context.setCookies(false));
        };
    }

    static int maxConnections(long heapBytes) {
        return (int) Math.min(MOST_CONNECTIONS, Math.max(1, heapBytes / HEAP_FOR_EACH_CONNECTION));
    }
}
