package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tests that a token has the same result whether it is cached or not. {@link IssuerKeysTest} tests fetched keys. */
class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

    private final ECKey key = key();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private TokenDecoder decoder(JWKSource<SecurityContext> keys, int cacheSize) {
        InstantSource time = now::get;
        Clock clock = time.withZone(ZoneOffset.UTC);
        TokenRules rules = new TokenRules("https://id.example.com", "api", Duration.ofSeconds(30), clock);
        return new TokenDecoder(Set.of(JWSAlgorithm.ES256), keys, rules, cacheSize);
    }

    private TokenDecoder decoder(int cacheSize) {
        return decoder(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), cacheSize);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String token(long coworkerId, @Nullable Instant notBefore, Instant expiry) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://id.example.com")
                        .audience("api")
                        .claim("coworker_id", coworkerId)
                        .notBeforeTime(notBefore == null ? null : Date.from(notBefore))
                        .expirationTime(Date.from(expiry))
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    /** Returns the customer, or the message of the exception. */
    private static String resultOf(TokenDecoder decoder, String token) {
        try {
            return decoder.authenticate(token).toString();
        } catch (BadJwtException e) {
            return e.getMessage();
        }
    }

    @Test
    void a_cached_token_has_the_same_result_as_an_uncached_one_at_any_time() {
        Random random = new Random(18);
        TokenDecoder cached = decoder(100);
        TokenDecoder uncached = decoder(0);
        List<String> tokens = new ArrayList<>();
        for (int id = 1; id <= 20; id++) {
            Instant notBefore = random.nextBoolean() ? START.plusSeconds(random.nextInt(300)) : null;
            tokens.add(token(id, notBefore, START.plusSeconds(300 + random.nextInt(300))));
        }
        Set<String> results = new TreeSet<>();
        for (int i = 0; i < 1_000; i++) {
            // The clock also moves backwards, as after a correction.
            now.set(START.plusMillis(random.nextInt(700_000) - 50_000));
            String token = tokens.get(random.nextInt(tokens.size()));
            String result = resultOf(cached, token);
            assertThat(result).isEqualTo(resultOf(uncached, token));
            results.add(result.replaceAll("\\d.*", ""));
        }
        assertThat(results)
                .containsExactly(
                        "CustomerPrincipal[coworkerId=", "The token expired at ", "The token is not valid before ");
    }

    @Test
    void a_cached_token_expires_at_the_same_millisecond_as_an_uncached_one() {
        TokenDecoder decoder = decoder(100);
        String token = token(101, null, START);
        now.set(START.plusMillis(29_999));
        assertThat(decoder.authenticate(token)).isEqualTo(new CustomerPrincipal(101));
        assertThat(decoder.authenticate(token)).isEqualTo(new CustomerPrincipal(101));
        now.set(START.plusSeconds(30));
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder.authenticate(token))
                .withMessage(catchThrowable(() -> decoder.decode(token)).getMessage());
    }

    @Test
    void a_cached_token_needs_no_signature_check() {
        String token = token(101, null, START.plusSeconds(60));
        TokenDecoder decoder = decoder(100);
        decoder.authenticate(token);
        long cached = cpuTime(() -> decoder.authenticate(token));
        long uncached = cpuTime(() -> decoder.decode(token));
        assertThat(cached).isLessThan(uncached / 5);
    }

    /** Returns the CPU time of 200 calls, in nanoseconds. */
    private static long cpuTime(ThrowingCallable call) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < 200; i++) {
            assertThat(catchThrowable(call)).isNull();
        }
        return thread.getCurrentThreadCpuTime() - start;
    }

    @Test
    void a_supplied_key_source_is_asked_for_every_token() {
        AtomicReference<JWKSet> published = new AtomicReference<>(new JWKSet(key.toPublicJWK()));
        TokenDecoder decoder = decoder((selector, context) -> selector.select(published.get()), 100);
        String token = token(101, null, START.plusSeconds(60));
        assertThat(decoder.authenticate(token).coworkerId()).isEqualTo(101);
        published.set(new JWKSet(key().toPublicJWK()));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.authenticate(token));
    }

    @Test
    void a_decoder_of_the_application_is_asked_for_every_token() {
        Set<String> revoked = new HashSet<>();
        TokenDecoder delegate = decoder(100);
        JwtDecoder decoder = token -> {
            if (revoked.contains(token)) {
                throw new BadJwtException("revoked");
            }
            return delegate.decode(token);
        };
        CustomerTokenDecoder customers = new CustomerTokenDecoder(decoder);
        String token = token(101, null, START.plusSeconds(60));
        assertThat(customers.authenticate(token).coworkerId()).isEqualTo(101);
        revoked.add(token);
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> customers.authenticate(token))
                .withMessage("revoked");
    }

    @Test
    void rejected_tokens_are_verified_again() {
        TokenDecoder decoder = decoder(100);
        String token = token(101, START.plusSeconds(60), START.plusSeconds(120));
        assertThat(resultOf(decoder, token)).startsWith("The token is not valid before");
        now.set(START.plusSeconds(60));
        assertThat(decoder.authenticate(token).coworkerId()).isEqualTo(101);
    }
}
