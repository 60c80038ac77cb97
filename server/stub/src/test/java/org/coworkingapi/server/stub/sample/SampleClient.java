package org.coworkingapi.server.stub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.stub.Repository;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Calls an implementation over HTTP with a valid token. */
@TestConfiguration(proxyBeanMethods = false)
class SampleClient {

    private static final ResponseCheck CHECK =
            new ResponseCheck(Repository.SPEC, Usage.of(Repository.SPEC, Contracts.read(Path.of("../../contracts"))));

    private final HttpClient client = HttpClient.newHttpClient();
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
    private final Environment environment;

    SampleClient(Environment environment) throws JOSEException {
        this.environment = environment;
    }

    @Bean
    JWKSource<SecurityContext> coworkingTokenKeys() {
        return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    /** Sends a GET request with a valid token, and checks the response against the spec. */
    ReceivedResponse get(String path, String... headers) throws Exception {
        ReceivedResponse response = send(path, headers);
        assertThat(CHECK.findings(Request.of("GET", path), response)).isEmpty();
        return response;
    }

    /** Sends a GET request with a valid token, without checking the response. */
    ReceivedResponse send(String path, String... headers) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://id.example.com")
                        .audience("coworking-api")
                        .claim("coworker_id", 101)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        String port = environment.getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token.serialize());
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new ReceivedResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
