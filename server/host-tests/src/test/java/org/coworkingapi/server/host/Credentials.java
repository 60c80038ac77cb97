package org.coworkingapi.server.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** Values of the Authorization header. */
final class Credentials {

    /** Signs the tokens of customers, which operations accept. */
    static final RSAKey CUSTOMERS = key("customers");

    /** Signs the tokens of employees, which only the host accepts. */
    static final RSAKey EMPLOYEES = key("employees");

    private Credentials() {}

    /** Returns HTTP Basic credentials of the host's user. */
    static String hostUser() {
        return "Basic "
                + Base64.getEncoder().encodeToString("host-user:host-password".getBytes(StandardCharsets.UTF_8));
    }

    static String customer() {
        return "Bearer " + token(CUSTOMERS, "https://id.example.com", "coworking-api");
    }

    static String employee() {
        return "Bearer " + token(EMPLOYEES, "https://employees.example.com", "host");
    }

    private static String token(RSAKey key, String issuer, String audience) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("101")
                        .claim("coworker_id", 101)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
