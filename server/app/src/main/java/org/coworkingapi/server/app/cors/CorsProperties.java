package org.coworkingapi.server.app.cors;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Origins whose scripts may call the API from a browser.
 *
 * @param allowedOrigins complete origins, such as {@code https://portal.example.com}; no origin by default
 */
@ConfigurationProperties("coworking.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

    CorsProperties {
        allowedOrigins.forEach(CorsProperties::requireOrigin);
    }

    private static void requireOrigin(String value) {
        Optional<String> origin = originOf(value);
        if (origin.isEmpty()) {
            throw new IllegalArgumentException("coworking.cors.allowed-origins contains '" + value
                    + "'; list each origin with its scheme (http or https), host and port,"
                    + " such as 'https://portal.example.com' or 'http://localhost:5173'.");
        }
        if (!origin.get().equalsIgnoreCase(value)) {
            throw new IllegalArgumentException("coworking.cors.allowed-origins contains '" + value + "'; write '"
                    + origin.get() + "', the value that browsers send in the Origin header.");
        }
    }

    /** Returns the origin of a URL as browsers send it: without the default port of the scheme. */
    private static Optional<String> originOf(String value) {
        try {
            URI url = new URI(value);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (!DEFAULT_PORTS.containsKey(scheme) || url.getHost() == null || url.getPort() > 65_535) {
                return Optional.empty();
            }
            boolean hasDefaultPort = url.getPort() == -1 || url.getPort() == DEFAULT_PORTS.get(scheme);
            return Optional.of(scheme + "://" + url.getHost() + (hasDefaultPort ? "" : ":" + url.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
