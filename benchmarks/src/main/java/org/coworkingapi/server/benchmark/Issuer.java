package org.coworkingapi.server.benchmark;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A token issuer with a 2,048-bit RSA key and a P-256 key, which serves its key set to the servers. */
final class Issuer implements AutoCloseable {

    private static final String ISSUER = "https://id.example.com";
    private static final String AUDIENCE = "coworking-api";

    private final RSAKey rsa;
    private final ECKey ec;
    private final HttpServer server;

    Issuer() throws JOSEException, IOException {
        rsa = new RSAKeyGenerator(2_048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        byte[] keys = new JWKSet(List.of(rsa, ec)).toString(true).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(keys);
            }
        });
        server.start();
    }

    /** Returns the arguments of a server that trusts this issuer. */
    List<String> arguments() {
        return List.of(
                "--coworking.bearer.issuer=" + ISSUER,
                "--coworking.bearer.audience=" + AUDIENCE,
                "--coworking.bearer.jwk-set-uri=http://localhost:"
                        + server.getAddress().getPort() + "/");
    }

    /** Returns a new token for the reader of the benchmark, with the claims that issuers usually include. */
    String token(JWSAlgorithm algorithm) {
        boolean isRsa = algorithm.equals(JWSAlgorithm.RS256);
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("jane.smith@example.com")
                .claim("coworker_id", TeamData.READER)
                .claim("scope", "openid profile")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(7_200)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(isRsa ? "rsa" : "ec").build(), claims);
        try {
            JWSSigner signer = isRsa ? new RSASSASigner(rsa) : new ECDSASigner(ec);
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
