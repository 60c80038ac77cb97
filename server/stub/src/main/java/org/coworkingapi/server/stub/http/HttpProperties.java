package org.coworkingapi.server.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The requests whose responses carry {@code X-Request-Id} and the security headers.
 *
 * @param pathPrefix start of their paths; {@code /} for all requests of the application
 */
@ConfigurationProperties("coworking.http")
record HttpProperties(@DefaultValue("/api/public/") String pathPrefix) {

    boolean applyToAll() {
        return pathPrefix.equals("/");
    }

    /** Compares the decoded path, as the mapping of operations does. */
    boolean applyTo(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        return path.startsWith(pathPrefix);
    }
}
