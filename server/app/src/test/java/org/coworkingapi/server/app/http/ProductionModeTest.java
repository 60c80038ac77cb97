package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests the server in a production configuration, with PostgreSQL, an issuer and low rate limits. */
@SpringBootTest(classes = CoworkingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Api.class, ProductionModeTest.Keys.class})
class ProductionModeTest {

    private static final ECKey KEY = key("issuer-1");
    private static final AtomicBoolean ISSUER_IS_DOWN = new AtomicBoolean();
    private static final HttpServer ISSUER = issuer();
    private static HikariDataSource database;

    @Autowired
    private Api api;

    @Autowired
    private HikariDataSource pool;

    /** Starts PostgreSQL before the context, so that the class is skipped on machines without it. */
    @BeforeAll
    static void start_database() {
        database = TestDatabase.POSTGRESQL.createBlank();
    }

    @DynamicPropertySource
    static void production(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> database.getJdbcUrl());
        properties.add("spring.datasource.username", () -> database.getUsername());
        properties.add("spring.datasource.hikari.maximum-pool-size", () -> 2);
        properties.add("spring.datasource.hikari.connection-timeout", () -> 250);
        properties.add("coworking.fixture", () -> true);
        properties.add("coworking.bearer.issuer", () -> "https://id.example.com");
        properties.add("coworking.bearer.audience", () -> "coworking-api");
        properties.add(
                "coworking.bearer.jwk-set-uri",
                () -> "http://localhost:" + ISSUER.getAddress().getPort() + "/keys");
        properties.add("coworking.rate-limit.requests", () -> 20);
        properties.add("coworking.rate-limit.failures", () -> 30);
        properties.add("coworking.rate-limit.spare-verifications", () -> 1);
        properties.add("coworking.rate-limit.period", () -> "1h");
        properties.add("server.forward-headers-strategy", () -> "native");
        // By default, the first ranking after the start of the JVM would exceed the included time.
        properties.add("coworking.rate-limit.included-time", () -> "10s");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        ECKey issuerKey() {
            return KEY;
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
        database.close();
    }

    private static ECKey key(@Nullable String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer issuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(ISSUER_IS_DOWN.get() ? 503 : 200, keys.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void responses_from_postgresql_are_the_examples_of_the_spec() {
        ReceivedResponse team = api.get(Api.TEAM, api.tokens().of(101));
        assertThat(team.json()).isEqualTo(Repository.example("TechInnovators"));
        ReceivedResponse related = api.get(Api.RELATED, api.tokens().of(101));
        assertThat(related.json()).isEqualTo(Repository.example("RelatedToJaneSmith"));
    }

    @Test
    void demo_tokens_are_not_available() {
        ProblemAssert.assertIsProblem(api.get("/demo/customers", null), "ROUTE_NOT_FOUND");
        ProblemAssert.assertIsProblem(api.get("/demo/tokens", null), "ROUTE_NOT_FOUND");
    }

    @Test
    void the_rate_limit_affects_only_the_customer_who_exceeds_it() {
        String busyCustomer = api.tokens().of(104);
        for (int i = 0; i < 20; i++) {
            assertThat(api.get(Api.TEAM + "?_shape=Name", busyCustomer).status())
                    .isEqualTo(200);
        }
        ReceivedResponse refused = api.get(Api.TEAM + "?_shape=Name", busyCustomer);
        assertThat(refused.status()).isEqualTo(429);
        ProblemAssert.assertIsProblem(refused, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 180);

        assertThat(api.get(Api.TEAM + "?_shape=Name", api.tokens().of(105)).status())
                .isEqualTo(200);
    }

    @Test
    void requests_get_503_while_no_database_connection_is_available() throws Exception {
        try (Connection first = pool.getConnection();
                Connection second = pool.getConnection()) {
            assertUnavailable(api.get(Api.TEAM, api.tokens().of(106)));
            assertUnavailable(api.get(Api.RELATED, api.tokens().of(106)));
            assertThat(first.isValid(1) && second.isValid(1)).isTrue();
        }
        assertThat(api.get(Api.TEAM, api.tokens().of(106)).status()).isEqualTo(200);
    }

    @Test
    void a_token_whose_key_cannot_be_fetched_gets_503() {
        Tokens newKey = new Tokens(key("issuer-2"), "https://id.example.com", "coworking-api");
        ISSUER_IS_DOWN.set(true);
        try {
            assertUnavailable(api.get(Api.TEAM, newKey.of(101)));
        } finally {
            ISSUER_IS_DOWN.set(false);
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"none, 203.0.113.1", "unknown, 203.0.113.2"},
            nullValues = "none")
    void tokens_without_a_known_key_are_rate_limited_by_address(@Nullable String keyId, String address) {
        Tokens strangers = new Tokens(key(keyId), "https://id.example.com", "coworking-api");
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            statuses.merge(
                    api.get(Api.TEAM, strangers.of(101), "X-Forwarded-For", address)
                            .status(),
                    1,
                    Integer::sum);
        }

        assertThat(statuses.keySet()).isSubsetOf(401, 429, 503);
        assertThat(statuses.get(429)).as("statuses " + statuses).isGreaterThan(50);
        assertThat(api.get(Api.TEAM + "?_shape=Name", api.tokens().of(107), "X-Forwarded-For", "203.0.113.3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_faulty_query_leads_to_500_without_internal_details() {
        JdbcClient client = JdbcClient.create(database);
        client.sql("alter table location rename to location_away").update();
        try {
            ReceivedResponse failed =
                    api.get("/api/public/teams/56/profile", api.tokens().of(121));
            assertThat(failed.status()).isEqualTo(500);
            ProblemAssert.assertIsProblem(failed, "INTERNAL_ERROR");
            assertThat(failed.body()).doesNotContain("location", "select", "SQL");
        } finally {
            client.sql("alter table location_away rename to location").update();
        }
    }

    private static void assertUnavailable(ReceivedResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(503);
        ProblemAssert.assertIsProblem(response, "UNAVAILABLE");
        assertThat(Integer.parseInt(response.header("Retry-After").orElseThrow()))
                .isBetween(1, 5);
    }
}
