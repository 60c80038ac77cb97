package org.coworkingapi.server.app.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Issues tokens in demo mode. */
final class DemoTokens {

    static final Duration LIFETIME = Duration.ofHours(12);

    private final ECKey key;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    DemoTokens(ECKey key, String issuer, String audience, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    String tokenOf(DemoCustomer customer) {
        return signed(customer.coworkerId(), audience, LIFETIME);
    }

    /** Returns the token for a name in the contracts. */
    String tokenOf(FixtureToken token) {
        long coworkerId = token.coworkerId() == null ? 0 : token.coworkerId();
        return switch (token.kind()) {
            case "expired" -> signed(coworkerId, audience, LIFETIME.negated());
            case "other-audience" -> signed(coworkerId, "another-" + audience, LIFETIME);
            case "garbled" -> token.name();
            default -> signed(coworkerId, audience, LIFETIME);
        };
    }

    private String signed(long coworkerId, String tokenAudience, Duration lifetime) {
        Instant expiry = clock.instant().plus(lifetime);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(tokenAudience)
                        .subject("demo-" + coworkerId)
                        .claim("coworker_id", coworkerId)
                        .issueTime(Date.from(expiry.minus(LIFETIME)))
                        .expirationTime(Date.from(expiry))
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a token with the demo key", e);
        }
        return token.serialize();
    }
}
