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
 * @param issuer     the one accepted {@code iss}; without {@code jwkSetUri} its keys are found by OpenID Connect discovery
 * @param audience   the value that {@code aud} must hold: this API
 * @param jwkSetUri  where the issuer's public keys are, if they are not to be discovered
 * @param algorithms accepted signature algorithms, asymmetric ones only (RFC 8725, section 3.1)
 * @param clockSkew  tolerated difference of the clocks
 */
@ConfigurationProperties("coworking.bearer")
record BearerProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @DefaultValue({"RS256", "ES256"}) List<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew) {}
