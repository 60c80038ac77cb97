package org.coworkingapi.server.stub.bearer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are trusted.
 *
 * @param issuer the one accepted {@code iss}; without {@code jwkSetUri} its keys are found by OpenID Connect discovery
 * @param audience the value that {@code aud} must hold: this API
 * @param jwkSetUri where the issuer's public keys are, if they are not to be discovered
 * @param algorithms accepted signature algorithms, asymmetric ones only (RFC 8725, section 3.1)
 * @param clockSkew tolerated difference of the clocks
 * @param keys when the issuer's keys are fetched, and how long they are used
 */
@ConfigurationProperties("coworking.bearer")
record BearerProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @DefaultValue({"RS256", "ES256"}) List<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue Keys keys) {

    /**
     * When the issuer's keys are fetched, and how long they are used.
     *
     * @param refreshInterval time after which the key set is fetched again, so that a key removed by the issuer is no
     *     longer accepted
     * @param outageTolerance age up to which a key set is used while no newer one can be fetched; after it, requests
     *     get 503
     * @param minFetchInterval least time between two fetches, after a failure and for tokens that name an unknown key
     * @param fetchTimeout most time for one fetch, from the connection to the last byte
     * @param maxWait most time that a request waits for a fetch
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
            requirePositive("refresh-interval", refreshInterval); // else the issuer is called without a pause
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
