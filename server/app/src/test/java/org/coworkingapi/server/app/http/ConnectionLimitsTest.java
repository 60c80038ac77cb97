package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Tests slow clients and requests with many or long headers. */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "coworking.connection.header-timeout=1s",
            "coworking.connection.exchange-timeout=2s",
            "server.tomcat.connection-timeout=3s",
            "server.tomcat.max-swallow-size=2MB"
        })
@ActiveProfiles("demo")
@Import(Api.class)
@Timeout(60)
class ConnectionLimitsTest {

    @Autowired
    private Api api;

    /**
     * Sends a string repeatedly, until the server closes the connection.
     *
     * @return the elapsed seconds
     */
    private double secondsUntilClosed(RawConnection connection, String data) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try {
                connection.send(data);
            } catch (IOException closed) {
                return (System.nanoTime() - start) / 1e9;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("The server did not close the connection within 20 s");
    }

    @Test
    void connections_with_headers_sent_byte_by_byte_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(api.port())) {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(secondsUntilClosed(connection, "a")).isBetween(0.8, 3.0);
        }
    }

    @Test
    void connections_with_headers_of_a_second_request_sent_byte_by_byte_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(api.port())) {
            assertThat(connection
                            .send(RawConnection.request(Api.TEAM, api.tokens().of(101)))
                            .receive()
                            .status())
                    .isEqualTo(200);
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(secondsUntilClosed(connection, "a")).isBetween(0.8, 3.0);
        }
    }

    @Test
    void connections_with_incomplete_headers_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(api.port())) {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            long start = System.nanoTime();
            assertThat(connection.read()).isEqualTo(-1);
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(2.9);
        }
    }

    @Test
    void connections_with_bodies_sent_byte_by_byte_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(api.port())) {
            connection.send("POST /nope HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(secondsUntilClosed(connection, "a")).isBetween(1.5, 9.0);
        }
    }

    @Test
    void connections_with_unread_responses_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(api.port(), 2_048)) {
            StringBuilder pipelined = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                pipelined.append(
                        RawConnection.request("/openapi.yaml", api.tokens().of(101)));
            }
            assertThat(secondsUntilClosed(connection, pipelined.toString())).isLessThan(15);
        }
    }

    @Test
    void a_thousand_short_cookies_are_accepted() {
        String cookies = "a=b; ".repeat(1_000);
        ReceivedResponse response =
                api.get(Api.TEAM + "?_shape=Name", api.tokens().of(101), "Cookie", cookies);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void a_long_token_with_8_kilobytes_of_cookies_is_accepted() {
        String token = api.tokens().with(claims -> claims.claim("groups", "g".repeat(3_000)));
        ReceivedResponse response = api.get(Api.TEAM + "?_shape=Name", token, "Cookie", "session=" + "c".repeat(8_000));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void too_long_and_too_many_headers_lead_to_400() throws Exception {
        String tooLong = "GET " + Api.TEAM + " HTTP/1.1\r\nX-Long: " + "a".repeat(17_000) + "\r\n";
        String tooMany = "GET " + Api.TEAM + " HTTP/1.1\r\n" + "X-Many: a\r\n".repeat(200);
        for (String request : new String[] {tooLong, tooMany}) {
            ReceivedResponse response = api.raw(request);
            assertThat(response.status()).isEqualTo(400);
            ProblemAssert.assertIsProblem(response, "INVALID_PARAMETER");
            assertThat(response.json().get("detail").asString()).contains("too large");
        }
    }
}
