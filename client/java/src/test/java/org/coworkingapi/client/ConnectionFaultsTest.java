package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.client.Faults.JANE;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.TOKEN;
import static org.coworkingapi.client.Faults.failure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connection failures, on real sockets. */
@Timeout(60)
class ConnectionFaultsTest {

    @Test
    void the_client_reports_a_refused_connection() throws IOException {
        int unusedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            unusedPort = socket.getLocalPort();
        }
        assertThat(failure("http://localhost:" + unusedPort, 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage("getTeamProfile: could not connect to localhost:" + unusedPort
                        + " (connection refused or host unreachable)")
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void the_client_reports_an_unknown_host() {
        assertThat(failure("http://unknown.invalid", 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage("getTeamProfile: could not connect to unknown.invalid:80 (unknown host)");
    }

    @Test
    void the_client_reports_a_reset_before_the_response() {
        assertThat(failure(WireServer.Connection::reset, 20))
                .isExactlyInstanceOf(TransportException.class)
                .message()
                .matches("getTeamProfile: no complete response from localhost:\\d+ \\(connection reset\\)");
    }

    @Test
    void the_client_reports_a_connection_that_is_closed_before_the_response() {
        assertThat(failure(connection -> {}, 20))
                .isExactlyInstanceOf(TransportException.class)
                .message()
                .matches("getTeamProfile: no complete response from localhost:\\d+ \\(connection closed\\)");
    }

    @Test
    void the_client_reports_a_reset_within_the_body() {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, JSON, 1000);
                            connection.write(JANE);
                            connection.reset();
                        },
                        20))
                .isExactlyInstanceOf(TransportException.class);
    }

    @Test
    void the_client_reports_a_server_that_does_not_speak_HTTP() {
        assertThat(failure(connection -> connection.write("220 Jane " + TOKEN + "\r\n\r\n"), 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasNoCause();
        assertThat(failure(connection -> connection.write("HTTP/1.1 200 OK\r\nJane Smith: 1\r\n\r\n"), 20))
                .isExactlyInstanceOf(TransportException.class)
                .hasNoCause();
    }

    @Test
    void the_client_reports_cleartext_instead_of_TLS() {
        try (WireServer server = WireServer.responding(200, JANE)) {
            assertThat(failure(server.url().replace("http:", "https:"), 1)).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void the_client_cancels_the_request_of_an_interrupted_thread_and_keeps_the_interrupt_flag() throws Exception {
        CountDownLatch requestReceived = new CountDownLatch(1);
        try (WireServer server = WireServer.running(connection -> {
            requestReceived.countDown();
            connection.awaitHangUp();
        })) {
            CallThread caller = CallThread.of(() -> server.client().teams().profile(55));
            requestReceived.await();
            caller.interrupt();

            assertThat(caller.outcome())
                    .isExactlyInstanceOf(TransportException.class)
                    .hasToString("org.coworkingapi.client.TransportException: getTeamProfile: interrupted");
            assertThat(caller.isInterrupted()).isTrue();
            assertThat(server.clientHangsUp()).isTrue();
        }
    }
}
