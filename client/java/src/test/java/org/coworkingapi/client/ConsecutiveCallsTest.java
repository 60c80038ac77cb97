package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections and threads of consecutive calls. */
@Timeout(60)
class ConsecutiveCallsTest {

    private static final int CALLS = 12;

    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private CoworkingClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            connections.add(exchange.getRemoteAddress());
            byte[] body = "{\"Name\":\"Tech Innovators\"}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        client = CoworkingClient.builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .token(TokenProvider.none())
                .build();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void consecutive_calls_use_one_connection() {
        callRepeatedly();

        assertThat(connections).hasSize(1);
    }

    /** Without the client's measures, JDKs before 25 start a thread for each call on one or two processors. */
    @Test
    void consecutive_calls_do_not_start_a_thread_per_call() {
        callRepeatedly();
        long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        callRepeatedly();

        assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before)
                .isLessThan(CALLS / 2);
    }

    private void callRepeatedly() {
        for (int i = 0; i < CALLS; i++) {
            assertThat(client.teams().profile(55).getName()).isEqualTo("Tech Innovators");
        }
    }
}
