package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;

/** The issuer's public keys: cached, and fetched again for an unknown key at most every half minute, however many ask. */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 1 << 18;

    private final JWKSource<SecurityContext> keys;
    private volatile boolean reachable;

    IssuerKeys(URI keySet) {
        this.keys = JWKSourceBuilder.create(url(keySet), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = keys.get(selector, context);
            reachable = true;
            return found;
        } catch (RateLimitReachedException e) {
            if (reachable) {
                // The set was fetched a moment ago, and did not hold the key: a stranger's token, which is no reason to ask again.
                return List.of();
            }
            throw e;
        } catch (KeySourceException e) {
            reachable = false;
            throw e;
        }
    }

    private static URL url(URI keySet) {
        try {
            return keySet.toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the key set '" + keySet + "' must be an http or https URL", e);
        }
    }
}
