package org.coworkingapi.server.app.connection;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Bounds the connections of the management port, whose memory is that of the API.
 *
 * <p>Boot imports it into the context of that port, to which beans of the application do not apply. It has no
 * annotation of a configuration, so that the scan of the application's packages does not find it.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class ManagementConnections {

    private static final int MOST_HEADER_BYTES = 8 * 1024;

    /** After Boot's own customizers, which would set the limits of the API. */
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
                    protocol.setMaxHttpRequestHeaderSize(MOST_HEADER_BYTES);
                }
            });
        };
    }
}
