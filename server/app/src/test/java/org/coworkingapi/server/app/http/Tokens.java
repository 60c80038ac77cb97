package org.coworkingapi.server.app.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;

/** Creates valid and invalid tokens. */
public final class Tokens {

    private final ECKey trusted;
    private final String issuer;
    private final String audience;

    public Tokens(ECKey trusted, String issuer, String audience) {
        this.trusted = trusted;
        this.issuer = issuer;
        this.audience = audience;
    }

    public String of(long coworkerId) {
        return with(claims -> claims.claim("coworker_id", coworkerId));
    }

    /** Returns a token of coworker 101 with changed claims. */
    public String with(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return sign(changes, JWSAlgorithm.ES256, signer(trusted));
    }

    /** Returns the token for a symbolic name. */
    public String signed(SymbolicToken token) {
        Long coworkerId = token.number("coworkerId").orElse(null);
        return switch (token.kind()) {
            case VALID -> with(claims -> claims.claim("coworker_id", coworkerId));
            case EXPIRED ->
                with(claims -> claims.claim("coworker_id", coworkerId).expirationTime(new Date(0)));
            case OTHER_AUDIENCE ->
                with(claims -> claims.claim("coworker_id", coworkerId).audience("another-api"));
            case GARBLED -> token.name();
        };
    }

    /** Returns a token that is valid except for its expiry. */
    public String expired(Duration ago) {
        return with(claims -> claims.expirationTime(Date.from(Instant.now().minus(ago))));
    }

    public String notBefore(Duration ahead) {
        return with(claims -> claims.notBeforeTime(Date.from(Instant.now().plus(ahead))));
    }

    public String unsigned() {
        return new PlainJWT(claims(claims -> claims)).serialize();
    }

    /** Returns a token that uses the public key as a shared secret (RFC 8725, section 2.1). */
    public String signedWithThePublicKeyAsSecret() {
        try {
            return sign(
                    claims -> claims,
                    JWSAlgorithm.HS256,
                    new MACSigner(trusted.toECPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public String signedByUnknownKey() {
        try {
            return sign(
                    claims -> claims,
                    JWSAlgorithm.ES256,
                    signer(new ECKeyGenerator(Curve.P_256)
                            .keyID(trusted.getKeyID())
                            .generate()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a token with a type in its header, such as {@code logout+jwt}. */
    public String ofType(String type) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type)),
                claims -> claims,
                signer(trusted));
    }

    private String sign(UnaryOperator<JWTClaimsSet.Builder> changes, JWSAlgorithm algorithm, JWSSigner signer) {
        return sign(new JWSHeader.Builder(algorithm), changes, signer);
    }

    private String sign(JWSHeader.Builder header, UnaryOperator<JWTClaimsSet.Builder> changes, JWSSigner signer) {
        SignedJWT token = new SignedJWT(header.keyID(trusted.getKeyID()).build(), claims(changes));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return changes.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .claim("coworker_id", 101L)
                        .expirationTime(Date.from(Instant.now().plusSeconds(3600))))
                .build();
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
