package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.limit.ExhaustedRateLimit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Tests the rate limits of addresses that send requests without a valid token, and their effect on customers at the
 * same address.
 */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "coworking.rate-limit.requests=10000",
            "coworking.rate-limit.failures=30",
            "coworking.rate-limit.spare-verifications=5",
            "coworking.rate-limit.period=1h",
            "server.forward-headers-strategy=native"
        })
@ActiveProfiles("demo")
@Import({Api.class, ExhaustedRateLimit.class})
class UnauthenticatedRateLimitTest {

    @Autowired
    private Api api;

    @Autowired
    private ExhaustedRateLimit rateLimit;

    private ReceivedResponse get(String address, String token) {
        return api.get(Api.TEAM + "?_shape=Id", token, "X-Forwarded-For", address);
    }

    @Test
    void bad_tokens_beyond_the_limit_are_rejected_without_verification_and_accepted_tokens_still_work() {
        String address = "203.0.113.1";
        String customer = api.tokens().of(101);
        assertThat(get(address, customer).status()).isEqualTo(200);

        List<Integer> statuses = new ArrayList<>();
        long start = System.nanoTime();
        IntStream.range(0, 200).parallel().forEach(i -> {
            int status = get(address, api.tokens().signedByUnknownKey()).status();
            synchronized (statuses) {
                statuses.add(status);
            }
        });

        long maxSpareVerifications = 5 + 5 * (1 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertThat(statuses).filteredOn(status -> status == 401).hasSizeBetween(30, 30 + (int) maxSpareVerifications);
        assertThat(statuses).containsOnly(401, 429);
        for (int i = 0; i < 30; i++) {
            assertThat(get(address, null).status()).isEqualTo(401); // Requests without a token have a separate limit.
        }
        ReceivedResponse refused = get(address, null);
        ProblemAssert.assertIsProblem(refused, "RATE_LIMITED");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 120);
        assertThat(refused.header("X-Content-Type-Options")).hasValue("nosniff");
        for (int i = 0; i < 40; i++) {
            assertThat(get(address, customer).status()).isEqualTo(200);
        }
        assertThat(get("203.0.113.2", null).status()).isEqualTo(401);
    }

    @Test
    void a_429_response_closes_the_connection_of_unauthenticated_clients_but_not_of_customers() throws Exception {
        rateLimit.exhaust(301); // Other tests of this class do not use this customer.
        try (RawConnection connection = new RawConnection(api.port())) {
            RawConnection.Response refused = connection
                    .send(RawConnection.request(Api.TEAM, api.tokens().of(301)))
                    .receive();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.closesConnection()).isFalse();
        }
        String unknownPath = "GET /nope HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n";
        try (RawConnection connection = new RawConnection(api.port())) {
            for (int i = 0; i < 30; i++) {
                RawConnection.Response unknown = connection.send(unknownPath).receive();
                assertThat(unknown.status()).isEqualTo(404);
                assertThat(unknown.closesConnection()).isFalse();
            }
            RawConnection.Response refused = connection.send(unknownPath).receive();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.closesConnection()).isTrue();
            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void requests_without_a_token_do_not_affect_requests_with_a_new_token() {
        String address = "203.0.113.5";
        for (int i = 0; i < 100; i++) {
            get(address, null);
        }
        assertThat(get(address, null).status()).isEqualTo(429);

        for (long customer = 101; customer <= 110; customer++) {
            assertThat(get(address, api.tokens().of(customer)).status()).isIn(200, 401);
        }
    }

    @Test
    void a_new_token_is_accepted_within_seconds_although_its_address_sends_bad_tokens() {
        String address = "203.0.113.6";
        for (int i = 0; i < 60; i++) {
            get(address, api.tokens().signedByUnknownKey());
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        int status;
        do {
            get(address, api.tokens().signedByUnknownKey());
            status = get(address, api.tokens().of(102)).status();
        } while (status == 429 && System.nanoTime() < deadline);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void successful_requests_do_not_count_against_the_limit_of_the_address() {
        for (long customer = 101; customer <= 112; customer++) {
            for (int i = 0; i < 5; i++) {
                assertThat(get("203.0.113.3", api.tokens().of(customer)).status())
                        .isIn(200, 401);
            }
        }
        assertThat(get("203.0.113.3", api.tokens().signedByUnknownKey()).status())
                .isEqualTo(401);
    }

    @Test
    void requests_to_unknown_paths_count_against_the_limit() {
        for (int i = 0; i < 30; i++) {
            assertThat(api.get("/nope", null, "X-Forwarded-For", "203.0.113.4").status())
                    .isEqualTo(404);
        }
        assertThat(api.get("/nope", null, "X-Forwarded-For", "203.0.113.4").status())
                .isEqualTo(429);
    }

    @Test
    void addresses_in_an_ipv6_network_share_one_limit() {
        for (int i = 0; i < 30; i++) {
            assertThat(get("2001:db8:0:1::" + i, null).status()).isEqualTo(401);
        }
        assertThat(get("2001:db8:0:1::ffff", null).status()).isEqualTo(429);
        assertThat(get("2001:db8:0:2::1", null).status()).isEqualTo(401);
    }
}
