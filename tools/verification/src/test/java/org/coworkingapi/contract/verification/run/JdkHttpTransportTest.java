package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.http.ServerStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkHttpTransportTest {

    private static final Tokens TOKENS = Tokens.names(Repository.CONTRACTS.tokens());
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Request REQUEST = Request.get("/things", "jane-smith");

    @Nested
    class Requests_to_a_server {

        private final List<String> received = new CopyOnWriteArrayList<>();

        @Test
        void the_server_receives_the_request_below_its_base_path_with_the_real_token() throws IOException {
            Tokens real = Tokens.of(Repository.CONTRACTS.tokens(), Map.of("jane-smith", "ey.J"));
            ReceivedResponse response = withServer(
                    204,
                    url -> new JdkHttpTransport(URI.create(url + "/base/"), real, Optional.empty(), TIMEOUT)
                            .send(REQUEST.withQuery("_shape", "A, B")
                                    .withHeader("Accept", "*/*")
                                    .withMethod("PATCH")));
            assertThat(received).containsExactly("PATCH /base/things?_shape=A%2C%20B Bearer ey.J */*");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("x-seen")).contains("yes");
            assertThat(response.body()).isEqualTo("İ");
        }

        @Test
        void the_server_receives_no_additional_header() throws IOException {
            withServer(204, url -> transport(url, false).send(REQUEST.withToken(null)));
            assertThat(received).containsExactly("GET /things null null");
        }

        @Test
        void the_server_receives_a_garbled_token_unchanged() throws IOException {
            Tokens real = Tokens.of(Repository.CONTRACTS.tokens(), Map.of());
            withServer(
                    204,
                    url -> new JdkHttpTransport(URI.create(url), real, Optional.empty(), TIMEOUT)
                            .send(REQUEST.withToken("garbled-token")));
            assertThat(received).containsExactly("GET /things Bearer garbled-token null");
        }

        @Test
        void the_server_enters_the_state_that_the_token_requires_and_leaves_it() throws IOException {
            withServer(
                    204, url -> transport(url, true).send(REQUEST.withToken("jane-smith-while-the-database-is-down")));
            assertThat(received)
                    .containsExactly(
                            "state {\"state\":\"database-down\",\"coworkerId\":101}",
                            "GET /things Bearer jane-smith-while-the-database-is-down null",
                            "state {\"state\":\"ready\"}");
        }

        @Test
        void the_server_is_not_called_if_its_state_cannot_be_set() throws IOException {
            assertThatExceptionOfType(ServerStateException.class)
                    .isThrownBy(() -> withServer(
                            204,
                            url -> transport(url, false)
                                    .send(REQUEST.withToken("jane-smith-while-the-database-is-down"))))
                    .withMessage(
                            "The request requires the state 'database-down' of the server, but no URL for setting the state is configured.");
            assertThat(received).isEmpty();
        }

        @Test
        void a_server_that_does_not_enter_the_state_causes_a_no_response_exception() throws IOException {
            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> withServer(
                            501,
                            url -> transport(url, true)
                                    .send(REQUEST.withToken("jane-smith-while-the-database-is-down"))))
                    .withMessageMatching("The server did not enter the state '(database-down|ready)': http://.*/state"
                            + " responded with 501 instead of 204\\.");
        }

        private JdkHttpTransport transport(String url, boolean hasStateUrl) {
            return new JdkHttpTransport(
                    URI.create(url),
                    TOKENS,
                    hasStateUrl ? Optional.of(URI.create(url + "/state")) : Optional.empty(),
                    TIMEOUT);
        }

        private ReceivedResponse withServer(int stateStatus, Function<String, ReceivedResponse> call)
                throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                received.add(exchange.getRequestMethod()
                        + ' '
                        + exchange.getRequestURI()
                        + ' '
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + ' '
                        + exchange.getRequestHeaders().getFirst("Accept"));
                byte[] body = "İ".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("X-Seen", "yes");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.createContext("/state", exchange -> {
                received.add("state " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(stateStatus, -1);
                exchange.close();
            });
            server.start();
            try {
                return call.apply("http://127.0.0.1:" + server.getAddress().getPort());
            } finally {
                server.stop(0);
            }
        }
    }

    @Test
    void the_transport_does_not_follow_redirects_so_that_no_token_is_sent_to_another_server() throws IOException {
        String head =
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (ServerSocket server = serverResponding(head.getBytes(StandardCharsets.UTF_8))) {
            assertThat(transportTo(server, TIMEOUT).send(REQUEST).status()).isEqualTo(302);
        }
    }

    @Nested
    class Missing_or_invalid_responses {

        @ParameterizedTest
        @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", ""})
        void invalid_or_incomplete_http_causes_a_no_response_exception(String response) throws IOException {
            try (ServerSocket server = serverResponding(response.getBytes(StandardCharsets.UTF_8))) {
                assertThatExceptionOfType(NoResponseException.class)
                        .isThrownBy(() -> transportTo(server, TIMEOUT).send(REQUEST))
                        .withMessageStartingWith("The server did not send a valid HTTP response: ");
            }
        }

        @Test
        void a_body_that_is_not_utf_8_causes_a_no_response_exception() throws IOException {
            byte[] latin1 = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
            try (ServerSocket server = serverResponding(latin1)) {
                assertThatExceptionOfType(NoResponseException.class)
                        .isThrownBy(() -> transportTo(server, TIMEOUT).send(REQUEST))
                        .withMessage("The body of the response is not UTF-8.");
            }
        }

        @Test
        void a_body_that_exceeds_the_size_limit_causes_a_no_response_exception() throws IOException {
            byte[] body = "x".repeat(BoundedBody.LIMIT + 1).getBytes(StandardCharsets.UTF_8);
            byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            try (ServerSocket server = serverResponding(ByteBuffer.allocate(head.length + body.length)
                    .put(head)
                    .put(body)
                    .array())) {
                assertThatExceptionOfType(NoResponseException.class)
                        .isThrownBy(() -> transportTo(server, TIMEOUT).send(REQUEST))
                        .withMessage(
                                "The server did not send a valid HTTP response: the body is longer than 8000000 bytes.");
            }
        }

        @Test
        void no_request_is_sent_after_five_consecutive_timeouts() throws IOException {
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                JdkHttpTransport transport = transportTo(silent, Duration.ofMillis(20));
                for (int i = 0; i < 5; i++) {
                    assertThatExceptionOfType(NoResponseException.class)
                            .isThrownBy(() -> transport.send(REQUEST))
                            .withMessage("The server did not respond within 20 ms.");
                }
                assertThatExceptionOfType(NoResponseException.class)
                        .isThrownBy(() -> transport.send(REQUEST))
                        .withMessage(
                                "The request was not sent because the server did not respond to the last 5 requests.");
            }
        }
    }

    private static JdkHttpTransport transportTo(ServerSocket server, Duration timeout) {
        return new JdkHttpTransport(
                URI.create("http://127.0.0.1:" + server.getLocalPort()), TOKENS, Optional.empty(), timeout);
    }

    /** Starts a server that responds to each request with these bytes and closes the connection. */
    private static ServerSocket serverResponding(byte[] bytes) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept();
                        OutputStream output = socket.getOutputStream()) {
                    socket.getInputStream().read(new byte[4096]);
                    output.write(bytes);
                } catch (IOException e) {
                    // The test has ended, or the client has disconnected.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
