package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.coworkingapi.server.stub.bearer.FaultyIssuer.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.security.oauth2.jwt.BadJwtException;

/**
 * Tests the issuer's keys during failures, key rotations and floods of invalid tokens, over real sockets. All tests run
 * without and with a cache of accepted tokens.
 */
@ParameterizedClass(name = "cache of {0} tokens")
@ValueSource(ints = {0, 100})
class IssuerKeysTest {

    private static final BearerProperties.Keys DEFAULTS = new BearerProperties.Keys(
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));
    /** Shorter limits than the defaults, with continuous refreshes. */
    private static final BearerProperties.Keys FAST = new BearerProperties.Keys(
            Duration.ofMillis(100),
            Duration.ofHours(1),
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMillis(200));

    private static final Duration TIMING_TOLERANCE = Duration.ofSeconds(2);

    private static final LoggingSystem LOGGING = LoggingSystem.get(IssuerKeysTest.class.getClassLoader());

    private final ECKey key = key("k1");
    private final FaultyIssuer issuer = new FaultyIssuer(key);
    private final int cacheSize;
    private final AtomicLong clockOffset = new AtomicLong();
    private final List<AutoCloseable> resources = new ArrayList<>(List.of(issuer));

    IssuerKeysTest(int cacheSize) {
        this.cacheSize = cacheSize;
    }

    /** Hides the log of simulated failures. */
    @BeforeAll
    static void disable_log() {
        LOGGING.setLogLevel(IssuerKeys.class.getName(), LogLevel.OFF);
    }

    @AfterAll
    static void restore_log() {
        LOGGING.setLogLevel(IssuerKeys.class.getName(), null);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    private TokenDecoder decoder(BearerProperties.Keys limits) {
        return decoder(limits, "/keys");
    }

    private TokenDecoder discoveringDecoder(BearerProperties.Keys limits) {
        return decoder(limits, null);
    }

    private TokenDecoder decoder(BearerProperties.Keys limits, @Nullable String path) {
        URI location = path == null ? null : URI.create(issuer.name() + path);
        KeySetFetcher fetcher = new KeySetFetcher(issuer.name(), location, Set.of(KeyType.EC), limits.fetchTimeout());
        IssuerKeys keys =
                IssuerKeys.startFetching(fetcher, issuer.name(), limits, () -> System.nanoTime() + clockOffset.get());
        TokenDecoder decoder = new TokenDecoder(
                Set.of(JWSAlgorithm.ES256),
                keys,
                new TokenRules(issuer.name(), "api", Duration.ofSeconds(30), Clock.systemUTC()),
                cacheSize);
        resources.add(decoder);
        return decoder;
    }

    private void advance(Duration time) {
        clockOffset.addAndGet(time.toNanos());
    }

    private static ECKey key(@Nullable String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String token(ECKey signer) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signer.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer.name())
                        .audience("api")
                        .claim("coworker_id", 101)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        try {
            token.sign(new ECDSASigner(signer));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    /** The result of decoding a token, as an HTTP status. */
    private record Outcome(int status, Duration duration, Duration retryAfter) {}

    private static Outcome decode(TokenDecoder decoder, String token) {
        long began = System.nanoTime();
        int status = 200;
        Duration retryAfter = Duration.ZERO;
        try {
            decoder.authenticate(token);
        } catch (BadJwtException e) {
            status = 401;
        } catch (KeysUnavailableException e) {
            status = 503;
            retryAfter = e.retryAfter();
        }
        return new Outcome(status, Duration.ofNanos(System.nanoTime() - began), retryAfter);
    }

    /** Decodes on an interrupted thread, on which every wait fails with 503. */
    private static Outcome decodeWithoutWaiting(TokenDecoder decoder, String token) {
        Thread.currentThread().interrupt();
        Outcome outcome = decode(decoder, token);
        assertThat(Thread.interrupted()).isTrue();
        return outcome;
    }

    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        resources.add(pool::shutdownNow);
        List<T> results = new ArrayList<>();
        for (Future<T> result : pool.invokeAll(Collections.nCopies(threads, work))) {
            results.add(result.get());
        }
        return results;
    }

    @Nested
    class Before_the_first_key_set {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
        void every_fault_leads_to_503_in_bounded_time_until_the_issuer_recovers(Fault fault) {
            issuer.fail(fault);
            TokenDecoder decoder = decoder(FAST);
            TokenDecoder discovering = discoveringDecoder(FAST);
            String token = token(key);
            for (TokenDecoder eachDecoder : List.of(decoder, discovering)) {
                Outcome outcome = decode(eachDecoder, token);
                assertThat(outcome.status()).isEqualTo(503);
                assertThat(outcome.duration()).isLessThan(FAST.maxWait().plus(TIMING_TOLERANCE));
                assertThat(outcome.retryAfter()).isLessThanOrEqualTo(FAST.minFetchInterval());
                assertThat(eachDecoder.areUsable()).isFalse();
            }
            waitUntil(() -> issuer.requests() >= 4);
            assertThat(issuer.bytesSent()).isLessThan(64_000_000);

            issuer.recover();
            long recovered = System.nanoTime();
            waitUntil(() -> decode(decoder, token).status() == 200
                    && decode(discovering, token).status() == 200);
            assertThat(Duration.ofNanos(System.nanoTime() - recovered))
                    .isLessThan(
                            FAST.minFetchInterval().plus(FAST.fetchTimeout()).plus(TIMING_TOLERANCE));
            assertThat(decoder.areUsable() && discovering.areUsable()).isTrue();
        }

        @Test
        void thirty_concurrent_requests_wait_at_most_a_second_and_cause_at_most_one_fetch() throws Exception {
            issuer.fail(Fault.NO_RESPONSE);
            TokenDecoder decoder = discoveringDecoder(DEFAULTS);
            String token = token(key);
            assertThat(inParallel(30, () -> decode(decoder, token))).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(503);
                assertThat(outcome.duration()).isLessThan(Duration.ofSeconds(1).plus(TIMING_TOLERANCE));
                assertThat(outcome.retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
            });
            assertThat(issuer.requests()).isLessThanOrEqualTo(1);
        }

        @Test
        void the_key_set_is_fetched_before_the_first_token_arrives() {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            assertThat(issuer.requests()).isEqualTo(1);
        }

        @Test
        void a_request_waits_for_a_slow_issuer() {
            issuer.respondAfter(100);
            BearerProperties.Keys patient = new BearerProperties.Keys(
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(8));
            assertThat(decode(decoder(patient), token(key)).status()).isEqualTo(200);
        }

        @Test
        void retry_after_is_the_time_until_the_next_fetch_begins() {
            issuer.fail(Fault.STATUS_503);
            TokenDecoder decoder = decoder(DEFAULTS);
            Outcome outcome = decode(decoder, token(key));
            assertThat(outcome.status()).isEqualTo(503);
            assertThat(outcome.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
            issuer.recover();
            advance(outcome.retryAfter());
            assertThat(decode(decoder, token(key)).status()).isEqualTo(200);
        }
    }

    @Nested
    class With_known_keys {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
        void known_keys_remain_in_use_without_a_wait_while_the_issuer_fails(Fault fault) {
            TokenDecoder decoder = decoder(FAST);
            String token = token(key);
            waitUntil(decoder::areUsable);
            issuer.fail(fault);
            int requestsBefore = issuer.requests();
            waitUntil(() -> {
                assertThat(decodeWithoutWaiting(decoder, token).status()).isEqualTo(200);
                return issuer.requests() >= requestsBefore + 2;
            });
        }

        @Test
        void an_outage_of_an_hour_is_tolerated_and_a_longer_outage_leads_to_503_until_the_issuer_recovers() {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            issuer.fail(Fault.STATUS_500);
            for (int minutes = 1; minutes < 60; minutes++) {
                advance(Duration.ofMinutes(1));
                assertThat(decode(decoder, token(key)).status())
                        .as("after %d min", minutes)
                        .isEqualTo(200);
            }
            advance(Duration.ofMinutes(2));
            assertThat(decode(decoder, token(key)).status()).isEqualTo(503);
            assertThat(decoder.areUsable()).isFalse();

            issuer.recover();
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token(key)).status()).isEqualTo(200);
        }

        @Test
        void requests_do_not_wait_while_the_key_set_is_refreshed() {
            TokenDecoder decoder = decoder(new BearerProperties.Keys(
                    Duration.ofMillis(100),
                    Duration.ofHours(1),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1)));
            waitUntil(decoder::areUsable);
            issuer.respondAfter(300);
            int requestsBefore = issuer.requests();
            waitUntil(() -> {
                assertThat(decodeWithoutWaiting(decoder, token(key)).status()).isEqualTo(200);
                return issuer.requests() >= requestsBefore + 3;
            });
        }

        @Test
        void a_key_that_the_issuer_removed_is_rejected_after_the_next_refresh() {
            TokenDecoder decoder = decoder(FAST);
            waitUntil(decoder::areUsable);
            issuer.publish(key("k2"));
            waitUntil(() -> decode(decoder, token(key)).status() == 401);
        }

        @Test
        void a_cached_token_is_rejected_if_another_key_has_the_same_id() {
            TokenDecoder decoder = decoder(FAST);
            waitUntil(decoder::areUsable);
            String token = token(key);
            assertThat(decode(decoder, token).status()).isEqualTo(200);
            issuer.publish(key("k1"));
            waitUntil(() -> decode(decoder, token).status() == 401);
            issuer.publish(key);
            waitUntil(() -> decode(decoder, token).status() == 200);
        }

        @Test
        void a_cached_token_gets_503_while_the_keys_are_too_old() {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            String token = token(key);
            assertThat(decode(decoder, token).status()).isEqualTo(200);
            issuer.fail(Fault.STATUS_500);
            advance(Duration.ofMinutes(61));
            assertThat(decode(decoder, token).status()).isEqualTo(503);
            issuer.recover();
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token).status()).isEqualTo(200);
        }

        @Test
        void the_key_set_remains_the_same_instance_until_a_key_changes() {
            KeySetFetcher fetcher = new KeySetFetcher(
                    issuer.name(), URI.create(issuer.name() + "/keys"), Set.of(KeyType.EC), FAST.fetchTimeout());
            IssuerKeys keys = IssuerKeys.startFetching(fetcher, issuer.name(), FAST, System::nanoTime);
            resources.add(keys);
            waitUntil(keys::areUsable);
            JWKSet first = keys.usableKeySet();
            int requests = issuer.requests();
            waitUntil(() -> issuer.requests() >= requests + 3);
            assertThat(keys.usableKeySet()).isSameAs(first);
            issuer.publish(key, key("k2"));
            waitUntil(() -> keys.usableKeySet() != first);
        }

        @Test
        void a_redirect_within_http_is_followed() {
            waitUntil(decoder(FAST, "/moved")::areUsable);
        }

        @Test
        void malformed_unknown_weak_and_secret_keys_are_ignored() {
            String weak = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + "A".repeat(100) + "\"}";
            issuer.publish("{\"keys\":[7,null,{},{\"kty\":\"PQ\"},{\"kty\":\"EC\",\"crv\":\"P-256\"}," + weak
                    + ",{\"kty\":\"oct\",\"k\":\"AAAA\"}," + key.toPublicJWK() + "]}");
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            assertThat(decode(decoder, token(key)).status()).isEqualTo(200);
        }
    }

    @Nested
    class With_unknown_keys {

        private final ECKey unknownKey = key("unknown");

        @Test
        void a_token_with_an_unknown_key_id_is_rejected_after_one_fetch() {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token(unknownKey)).status()).isEqualTo(401);
            assertThat(issuer.requests()).isEqualTo(2);
        }

        @Test
        void unknown_key_ids_cause_one_fetch_per_interval_and_get_retry_after() throws Exception {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            List<Outcome> outcomes = inParallel(100, () -> decode(decoder, token(unknownKey)));
            assertThat(outcomes).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(503);
                assertThat(outcome.duration()).isLessThan(TIMING_TOLERANCE);
                assertThat(outcome.retryAfter()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
            });
            assertThat(issuer.requests()).isEqualTo(1);

            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token(unknownKey)).status()).isEqualTo(401);
            assertThat(issuer.requests()).isEqualTo(2);
        }

        @Test
        void tokens_without_a_key_id_cause_one_fetch_per_interval() throws Exception {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            String withoutKeyId = token(key(null));
            assertThat(inParallel(100, () -> decode(decoder, withoutKeyId)))
                    .extracting(Outcome::status)
                    .containsOnly(503);
            assertThat(issuer.requests()).isEqualTo(1);

            advance(DEFAULTS.minFetchInterval());
            assertThat(inParallel(20, () -> decode(decoder, withoutKeyId)))
                    .extracting(Outcome::status)
                    .contains(401)
                    .containsOnly(401, 503);
            assertThat(issuer.requests()).isEqualTo(2);
        }

        @Test
        void at_most_twenty_requests_wait_for_an_unknown_key() throws Exception {
            TokenDecoder decoder = decoder(new BearerProperties.Keys(
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(4)));
            waitUntil(decoder::areUsable);
            advance(DEFAULTS.minFetchInterval());
            issuer.fail(Fault.NO_RESPONSE);
            String token = token(unknownKey);
            List<Outcome> outcomes = inParallel(60, () -> decode(decoder, token));
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.status()).isEqualTo(503));
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.duration().compareTo(Duration.ofSeconds(3)) > 0)
                    .hasSizeLessThanOrEqualTo(20);
        }

        @Test
        void a_request_with_a_known_key_does_not_wait_for_requests_with_unknown_keys() throws Exception {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            advance(DEFAULTS.minFetchInterval());
            issuer.fail(Fault.NO_RESPONSE);
            String known = token(key);
            String unknown = token(unknownKey);
            AtomicInteger index = new AtomicInteger();
            assertThat(inParallel(
                            40,
                            () -> index.getAndIncrement() % 4 == 0
                                    ? decodeWithoutWaiting(decoder, known)
                                    : decode(decoder, unknown)))
                    .filteredOn(outcome -> outcome.status() == 200)
                    .hasSize(10);
        }

        @Test
        void a_new_key_of_the_issuer_is_never_rejected_and_is_accepted_within_one_interval_despite_unknown_key_ids()
                throws Exception {
            BearerProperties.Keys limits = new BearerProperties.Keys(
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(500),
                    Duration.ofMillis(200));
            TokenDecoder decoder = decoder(limits);
            waitUntil(decoder::areUsable);
            AtomicBoolean stop = new AtomicBoolean();
            ExecutorService requestThreads = Executors.newFixedThreadPool(4);
            resources.add(requestThreads::shutdownNow);
            AtomicInteger decodedTokens = new AtomicInteger();
            for (int i = 0; i < 4; i++) {
                requestThreads.submit(() -> {
                    while (!stop.get()) {
                        decode(decoder, token(unknownKey));
                        decodedTokens.incrementAndGet();
                    }
                });
            }
            waitUntil(() -> issuer.requests() >= 2 && decodedTokens.get() > 10);

            ECKey next = key("k2");
            issuer.publish(key, next);
            long published = System.nanoTime();
            String token = token(next);
            waitUntil(() -> {
                int status = decode(decoder, token).status();
                assertThat(status).isIn(200, 503);
                return status == 200;
            });
            assertThat(Duration.ofNanos(System.nanoTime() - published))
                    .isLessThan(limits.minFetchInterval().plus(TIMING_TOLERANCE));
            stop.set(true);
            assertThat(decode(decoder, token(key)).status()).isEqualTo(200);
        }

        @Test
        void keys_without_ids_can_be_rotated() {
            ECKey withoutId = key(null);
            issuer.publish(withoutId);
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            assertThat(decode(decoder, token(withoutId)).status()).isEqualTo(200);

            ECKey next = key(null);
            issuer.publish(next);
            assertThat(decode(decoder, token(next)).status()).isEqualTo(503);
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token(next)).status()).isEqualTo(200);
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, token(withoutId)).status()).isEqualTo(401);
        }

        @Test
        void an_algorithm_that_is_not_accepted_causes_no_fetch() {
            TokenDecoder decoder = decoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            advance(DEFAULTS.minFetchInterval());
            assertThat(decode(decoder, "eyJhbGciOiJIUzI1NiIsImtpZCI6IngifQ.e30.AAAA")
                            .status())
                    .isEqualTo(401);
            assertThat(issuer.requests()).isEqualTo(1);
        }
    }

    @Nested
    class Discovery {

        @Test
        void discovery_finds_the_key_set() {
            TokenDecoder decoder = discoveringDecoder(DEFAULTS);
            waitUntil(decoder::areUsable);
            assertThat(decode(decoder, token(key)).status()).isEqualTo(200);
        }

        @Test
        void discovery_requires_an_http_url_as_issuer() {
            assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                    .isThrownBy(() -> fetcher("example", null))
                    .withMessageContaining("coworking.bearer.issuer")
                    .withMessageContaining("'example'");
            assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                    .isThrownBy(() -> fetcher("example", URI.create("file:///keys")))
                    .withMessageContaining("coworking.bearer.jwk-set-uri");
        }

        private static KeySetFetcher fetcher(String issuer, @Nullable URI keys) {
            return new KeySetFetcher(issuer, keys, Set.of(KeyType.EC), Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_RESPONSE", "DRIPPING_HEADER", "DRIPPING_BODY", "ENDLESS_BODY"})
    void an_aborted_fetch_closes_its_connection(Fault fault) {
        issuer.fail(fault);
        decoder(FAST);
        waitUntil(() -> issuer.abortedConnections() > 0);
    }

    @Test
    void closing_the_decoder_ends_the_background_thread() {
        issuer.fail(Fault.NO_RESPONSE);
        TokenDecoder decoder = decoder(DEFAULTS);
        waitUntil(() -> issuer.requests() > 0);
        assertThat(fetchThreads()).isPositive();
        decoder.close();
        waitUntil(() -> fetchThreads() == 0);
    }

    private static long fetchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("coworking-token-keys"))
                .count();
    }
}
