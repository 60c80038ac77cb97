package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Tests the configuration of trusted issuers, with keys that are fetched over HTTP. */
class BearerTrustTest {

    private static final AtomicInteger KEY_SETS_SERVED = new AtomicInteger();

    private static RSAKey key;
    private static HttpServer issuer;
    private static String issuerUrl;

    private final WebApplicationContextRunner server = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    BearerAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class));

    @BeforeAll
    static void start_issuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048)
                .keyID("k1")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuerUrl = "http://localhost:" + issuer.getAddress().getPort();
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuerUrl + "\",\"jwks_uri\":\"" + issuerUrl
                        + "/keys\",\"subject_types_supported\":[\"public\"]}");
        issuer.start();
    }

    @AfterAll
    static void stop_issuer() {
        issuer.stop(0);
    }

    private static void serve(String path, String json) {
        issuer.createContext(path, exchange -> {
            if (path.equals("/keys")) {
                KEY_SETS_SERVED.incrementAndGet();
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static String token(String iss, String aud) throws JOSEException {
        return token(key, JWSAlgorithm.RS256, iss, aud);
    }

    private static String token(RSAKey key, JWSAlgorithm algorithm, String iss, String aud) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(iss)
                        .audience(aud)
                        .claim("coworker_id", 101)
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void the_decoder_accepts_only_the_configured_issuer_and_audience_with_keys_found_by_discovery() {
        server.withPropertyValues("coworking.bearer.issuer=" + issuerUrl, "coworking.bearer.audience=coworking-api")
                .run(context -> assertAcceptsOnly(context.getBean(CustomerTokenDecoder.class), issuerUrl));
    }

    @Test
    void the_decoder_accepts_only_the_configured_issuer_and_audience_with_a_configured_key_set() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=https://id.example.com",
                        "coworking.bearer.audience=coworking-api",
                        "coworking.bearer.jwk-set-uri=" + issuerUrl + "/keys")
                .run(context ->
                        assertAcceptsOnly(context.getBean(CustomerTokenDecoder.class), "https://id.example.com"));
    }

    private static void assertAcceptsOnly(CustomerTokenDecoder decoder, String iss) throws JOSEException {
        assertThat(decoder.decode(token(iss, "coworking-api")).getClaimAsString("iss"))
                .isEqualTo(iss);
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(token("https://evil.example.com", "coworking-api")))
                .withMessageContaining("Claim iss");
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(token(iss, "another-api")))
                .withMessageContaining("claim aud");
    }

    @Test
    void the_server_starts_while_the_issuer_is_unavailable_and_rejects_no_token_until_keys_are_available() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=http://localhost:1", "coworking.bearer.audience=coworking-api")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertUnavailable(
                            context.getBean(CustomerTokenDecoder.class), token("http://localhost:1", "coworking-api"));
                    assertUnavailable(
                            context.getBean(CustomerTokenDecoder.class), token("http://localhost:1", "coworking-api"));
                });
        server.withPropertyValues(
                        "coworking.bearer.issuer=https://id.example.com",
                        "coworking.bearer.audience=coworking-api",
                        "coworking.bearer.jwk-set-uri=http://localhost:1/keys")
                .run(context -> {
                    for (int i = 0; i < 5; i++) {
                        assertUnavailable(
                                context.getBean(CustomerTokenDecoder.class),
                                token("https://id.example.com", "coworking-api"));
                    }
                });
    }

    /** Asserts that the token is neither accepted nor rejected; a {@link BadJwtException} would reject it with 401. */
    private static void assertUnavailable(CustomerTokenDecoder decoder, String token) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void the_decoder_does_not_fetch_the_key_set_for_every_unknown_key_id() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=https://id.example.com",
                        "coworking.bearer.audience=coworking-api",
                        "coworking.bearer.jwk-set-uri=" + issuerUrl + "/keys")
                .run(context -> {
                    CustomerTokenDecoder decoder = context.getBean(CustomerTokenDecoder.class);
                    RSAKey unknownKey =
                            new RSAKeyGenerator(2048).keyID("unknown").generate();
                    int servedBefore = KEY_SETS_SERVED.get();
                    for (int i = 0; i < 50; i++) {
                        String token = token(unknownKey, JWSAlgorithm.RS256, "https://id.example.com", "coworking-api");
                        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
                    }
                    assertThat(KEY_SETS_SERVED.get() - servedBefore).isLessThanOrEqualTo(3);
                    assertThat(decoder.decode(token("https://id.example.com", "coworking-api")))
                            .isNotNull();
                });
    }

    @Test
    void tokens_cannot_be_verified_while_the_issuer_is_unavailable() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=http://localhost:1", "coworking.bearer.audience=coworking-api")
                .run(context ->
                        assertThat(context.getBean(TokenKeys.class).areUsable()).isFalse());
    }

    @Test
    void the_limits_for_fetching_keys_are_configurable_and_validated() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=http://localhost:1",
                        "coworking.bearer.audience=coworking-api",
                        "coworking.bearer.keys.refresh-interval=2h")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("coworking.bearer.keys.outage-tolerance is PT1H"));
    }

    @Test
    void the_decoder_accepts_only_the_configured_algorithms() {
        server.withPropertyValues(
                        "coworking.bearer.issuer=https://id.example.com",
                        "coworking.bearer.audience=coworking-api",
                        "coworking.bearer.jwk-set-uri=" + issuerUrl + "/keys",
                        "coworking.bearer.algorithms=PS256")
                .run(context -> {
                    CustomerTokenDecoder decoder = context.getBean(CustomerTokenDecoder.class);
                    String rs256 = token(key, JWSAlgorithm.RS256, "https://id.example.com", "coworking-api");
                    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(rs256));
                });
    }

    @Test
    void the_server_does_not_start_without_an_issuer_property() {
        server.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(MissingBearerPropertyException.class)
                .hasMessageContaining("'coworking.bearer.issuer' is not set"));
    }

    @Test
    void the_server_does_not_start_without_an_audience_property() {
        server.withPropertyValues("coworking.bearer.issuer=" + issuerUrl)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MissingBearerPropertyException.class)
                        .hasMessageContaining("'coworking.bearer.audience' is not set"));
    }
}
