package org.coworkingapi.server.app.connection;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Limits for the connections of the management port, which shares its memory with the API.
 *
 * <p>Spring Boot imports this class into the separate context of the management port. It is not annotated with
 * {@code @Configuration}, so that component scanning does not add it to the main context.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class ManagementConnectionLimits {

    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /** Runs after the customizers of Spring Boot, which set the limits of the API. */
    @Bean
    @Order
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementConnectionLimits(
            ConnectionProperties properties) {
        return factory -> {
            factory.setProtocol(BoundedHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedHttpProtocol protocol) {
                    protocol.setTimeouts(properties);
                }
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
                    protocol.setMaxConnections(properties.maxManagementConnections());
                    protocol.setMaxHttpRequestHeaderSize(MAX_HEADER_BYTES);
                }
            });
        };
    }
}
