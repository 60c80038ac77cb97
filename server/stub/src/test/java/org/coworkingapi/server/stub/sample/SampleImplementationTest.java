package org.coworkingapi.server.stub.sample;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.server.stub.Here;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An implementer adds the dependency and implements two interfaces, and the wire is right. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "coworking.bearer.issuer=https://id.example.com",
    "coworking.bearer.audience=coworking-api"
})
@Import(SampleImplementationTest.Keys.class)
class SampleImplementationTest {

    private static final String TEAM = "/api/public/teams/55/profile";

    private static final AnswerCheck CHECK = new AnswerCheck(Here.SPEC, Usage.of(Here.SPEC, Contracts.read(Path.of("../../contracts"))));

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RSAKey key;

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        RSAKey key() throws Exception {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        }

        @Bean
        JWKSource<SecurityContext> trusted(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
        }
    }

    private Answer get(String path, String... headers) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder().issuer("https://id.example.com").audience("coworking-api").claim("coworker_id", 101)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600))).build());
        token.sign(new RSASSASigner(key));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token.serialize());
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Answer answer = new Answer(response.statusCode(), response.headers().map(), response.body());
        // Complete it is not: that is up to the implementation, and this one sets four fields.
        assertThat(CHECK.findings(Request.of("GET", path), answer)).allMatch(finding -> finding.rule() == Rule.ANSWER_INCOMPLETE);
        return answer;
    }

    @Test
    void answers_in_the_order_of_the_spec_and_leaves_out_what_the_implementation_did_not_set() throws Exception {
        Answer answer = get(TEAM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.body()).startsWith("{\"Id\":55,\"Name\":\"Tech Innovators\",\"Description\":null,");
    }

    @Test
    void applies_the_shape_though_the_implementation_does_not_look_at_it() throws Exception {
        assertThat(get(TEAM + "?_shape=ProfileTagsList,Name").body())
                .isEqualTo("{\"Name\":\"Tech Innovators\",\"ProfileTagsList\":[\"technology\"]}");
        assertThat(get(TEAM + "?_shape=Nmae").body()).contains("\"code\":\"UNKNOWN_SHAPE_FIELD\"");
        assertThat(get("/api/public/coworkers/published/101/related?_shape=Threads").body()).isEqualTo("{\"Threads\":[]}");
    }

    @Test
    void never_writes_a_success_as_a_problem() throws Exception {
        Answer answer = get(TEAM, "Accept", "application/problem+json");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).contains("\"code\":\"NOT_ACCEPTABLE\"");
    }

    @Test
    void shapes_no_problem() throws Exception {
        assertThat(get("/api/public/teams/56/profile?_shape=Name").body()).contains("\"code\":\"TEAM_NOT_FOUND\"");
    }

    @Test
    void tells_nothing_of_the_inside_when_the_implementation_fails() throws Exception {
        Answer answer = get("/api/public/teams/500/profile");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain("secret", "Exception");
    }
}
