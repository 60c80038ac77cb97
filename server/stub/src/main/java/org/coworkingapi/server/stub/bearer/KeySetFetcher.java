package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Fetches the key set of an issuer from the configured URL, or from the URL that OpenID Connect Discovery 1.0 returns.
 * Not thread-safe.
 */
final class KeySetFetcher {

    /** Minimum size of RSA keys (RFC 7518, section 3.3). */
    private static final int MIN_RSA_BITS = 2048;

    private final String issuer;
    private final @Nullable URI configuredUri;
    private final Set<KeyType> keyTypes;
    private final Duration timeout;
    private @Nullable BoundedHttpFetcher http;
    private @Nullable URI discoveredUri;

    /** Creates a fetcher that ignores keys whose type is not in {@code keyTypes}. */
    KeySetFetcher(String issuer, @Nullable URI configuredUri, Set<KeyType> keyTypes, Duration timeout) {
        this.issuer = issuer;
        this.configuredUri = configuredUri;
        this.keyTypes = keyTypes;
        this.timeout = timeout;
        requireHttp(
                configuredUri == null ? "coworking.bearer.issuer" : "coworking.bearer.jwk-set-uri",
                configuredUri == null ? issuer : configuredUri.toString());
    }

    private static void requireHttp(String property, String value) {
        if (!value.matches("(?i)https?://[^/\\s]+.*")) {
            throw new InvalidConfigurationPropertyValueException(
                    property, value, "The server fetches the issuer's keys from this URL; set an http or https URL.");
        }
    }

    /** Fetches the key set. It contains at least one key that can verify tokens. */
    JWKSet fetch() throws IOException, InterruptedException {
        long began = System.nanoTime();
        if (http == null) {
            http = new BoundedHttpFetcher();
        }
        URI previousUri = discoveredUri;
        // If this fetch fails, the next one repeats the discovery: the issuer may have moved its key set.
        discoveredUri = null;
        URI location = configuredUri != null ? configuredUri : previousUri;
        if (location == null) {
            location = discover(http);
        }
        JWKSet keys = parseKeySet(http.fetch(location, timeout.minusNanos(System.nanoTime() - began)), location);
        discoveredUri = location;
        return keys;
    }

    private URI discover(BoundedHttpFetcher http) throws IOException, InterruptedException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        URI document = URI.create(base + "/.well-known/openid-configuration");
        Map<String, Object> metadata = parseJson(http.fetch(document, timeout), document);
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IOException(
                    document + " describes the issuer " + metadata.get("issuer") + "; expected " + issuer);
        }
        boolean secure = issuer.regionMatches(true, 0, "https:", 0, 6);
        if (metadata.get("jwks_uri") instanceof String uri
                && uri.matches(secure ? "(?i)https://.+" : "(?i)https?://.+")) {
            return URI.create(uri);
        }
        throw new IOException(document + " has no valid jwks_uri: " + metadata.get("jwks_uri"));
    }

    private JWKSet parseKeySet(String body, URI location) throws IOException {
        List<JWK> usableKeys = new ArrayList<>();
        if (parseJson(body, location).get("keys") instanceof List<?> list) {
            for (Object member : list) {
                JWK key = publicKey(member);
                if (key != null && isUsable(key)) {
                    usableKeys.add(key);
                }
            }
        }
        if (usableKeys.isEmpty()) {
            throw new IOException(location + " contains no key of the types " + keyTypes);
        }
        return new JWKSet(usableKeys);
    }

    /** Returns null for malformed, unknown and symmetric keys, which are ignored (RFC 7517, section 5). */
    private static @Nullable JWK publicKey(Object member) {
        try {
            @SuppressWarnings("unchecked") // Names in JSON are strings.
            JWK key = member instanceof Map<?, ?> json ? JWK.parse((Map<String, Object>) json) : null;
            return key == null ? null : key.toPublicJWK();
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isUsable(JWK key) {
        return keyTypes.contains(key.getKeyType())
                && !KeyUse.ENCRYPTION.equals(key.getKeyUse())
                && !(key instanceof RSAKey && key.size() < MIN_RSA_BITS);
    }

    private static Map<String, Object> parseJson(String body, URI location) throws IOException {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new IOException(location + " did not return a JSON object", e);
        }
    }
}
