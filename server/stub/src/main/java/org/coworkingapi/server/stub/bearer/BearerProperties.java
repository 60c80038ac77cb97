package org.coworkingapi.server.stub.bearer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Trusted issuer, audience and algorithms of bearer tokens.
 *
 * @param issuer accepted value of the claim {@code iss}. Without {@code jwkSetUri}, OpenID Connect discovery at this
 *     URL finds the keys
 * @param audience value that the claim {@code aud} must contain; identifies this API
 * @param jwkSetUri URL of the issuer's key set; replaces discovery
 * @param algorithms accepted signature algorithms; only asymmetric ones are supported (RFC 8725, section 3.1)
 * @param clockSkew tolerated difference between the clocks of the issuer and this server
 * @param tokenCacheSize maximum number of accepted tokens whose signature is not checked again; 0 for none
 * @param keys fetching and caching of the issuer's keys
 */
@ConfigurationProperties("coworking.bearer")
record BearerProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @DefaultValue({"RS256", "ES256"}) List<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("10000") int tokenCacheSize,
        @DefaultValue Keys keys) {

    BearerProperties {
        if (tokenCacheSize < 0) {
            throw new IllegalArgumentException(
                    "coworking.bearer.token-cache-size is " + tokenCacheSize + "; it must not be negative.");
        }
    }

    /**
     * Fetching and caching of the issuer's keys.
     *
     * @param refreshInterval interval between fetches of the key set. A key that the issuer removes is rejected after
     *     the next fetch
     * @param outageTolerance maximum age of a key set while the issuer is unavailable. If the key set is older,
     *     requests with a token get 503
     * @param minFetchInterval minimum time between two fetches if the first one failed, or if a token has an unknown
     *     key id
     * @param fetchTimeout maximum duration of a fetch, from connecting to the last byte
     * @param maxWait maximum time that a request waits for a fetch
     */
    record Keys(
            @DefaultValue("5m") Duration refreshInterval,
            @DefaultValue("1h") Duration outageTolerance,
            @DefaultValue("5s") Duration minFetchInterval,
            @DefaultValue("2s") Duration fetchTimeout,
            @DefaultValue("1s") Duration maxWait) {

        Keys {
            if (outageTolerance.compareTo(refreshInterval) < 0) {
                throw new IllegalArgumentException("coworking.bearer.keys.outage-tolerance is " + outageTolerance
                        + "; it must be at least the refresh-interval, " + refreshInterval + ".");
            }
            requirePositive("refresh-interval", refreshInterval);
            requirePositive("min-fetch-interval", minFetchInterval);
            requirePositive("fetch-timeout", fetchTimeout);
            if (maxWait.isNegative()) {
                throw new IllegalArgumentException(
                        "coworking.bearer.keys.max-wait is " + maxWait + "; it must not be negative.");
            }
        }

        private static void requirePositive(String property, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(
                        "coworking.bearer.keys." + property + " is " + value + "; it must be positive.");
            }
        }
    }
}
