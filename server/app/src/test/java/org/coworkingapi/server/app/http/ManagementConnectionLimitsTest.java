package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.ActiveProfiles;

/** Tests the limits of the management port, which shares its process with the API. */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "coworking.connection.header-timeout=1s",
            "coworking.connection.exchange-timeout=2s",
            "coworking.connection.max-management-connections=5"
        })
@ActiveProfiles("demo")
@Timeout(60)
class ManagementConnectionLimitsTest {

    private static final String PROBE = "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n";

    @LocalManagementPort
    private int port;

    @Test
    void connections_with_headers_sent_byte_by_byte_are_closed() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(PROBE + "X-Slow: ");
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(10);
            boolean open = true;
            while (open && System.nanoTime() < end) {
                open = accepts(connection, "a");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat((System.nanoTime() - start) / 1e9).isBetween(0.8, 3.0);
        }
    }

    private static boolean accepts(RawConnection connection, String text) {
        try {
            connection.send(text);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void the_number_of_concurrent_connections_is_limited() throws Exception {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                RawConnection connection = new RawConnection(port);
                connections.add(connection);
                assertThat(connection.send(PROBE + "\r\n").receive().status()).isEqualTo(200);
            }
            RawConnection waiting = new RawConnection(port);
            connections.add(waiting);
            waiting.send(PROBE + "\r\n");
            assertThat(waiting.isSilentFor(Duration.ofMillis(500))).isTrue();
            connections.get(0).close();
            assertThat(waiting.receive().status()).isEqualTo(200);
        } finally {
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void too_long_headers_lead_to_400() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(PROBE + "X-Long: " + "a".repeat(8_200) + "\r\n\r\n");
            assertThat(connection.receive().status()).isEqualTo(400);
        }
    }
}
