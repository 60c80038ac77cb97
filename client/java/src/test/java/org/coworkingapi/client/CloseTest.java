package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link CoworkingClient#close}. */
@Timeout(60)
class CloseTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String CLOSED = "The client is closed; close it after its last call, or build another client.";

    @Test
    void calls_of_a_closed_client_fail_before_they_ask_for_a_token() throws Exception {
        AtomicInteger tokenRequests = new AtomicInteger();
        try (KeepAliveServer server = new KeepAliveServer()) {
            CoworkingClient client = server.builder()
                    .token(() -> "token-" + tokenRequests.incrementAndGet())
                    .build();
            CoworkingClient derived = client.with(options -> options.timeout(LONG));
            client.close();

            assertThatThrownBy(() -> client.teams().profile(55))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(CLOSED);
            assertThatThrownBy(() -> derived.coworkers().related(101)).hasMessage(CLOSED);
            assertThatThrownBy(() -> client.with(options -> options.timeout(LONG))
                            .teams()
                            .profile(55))
                    .hasMessage(CLOSED);
            assertThat(tokenRequests).hasValue(0);
            assertThat(server.requests()).isEmpty();
            assertThat(client).asString().endsWith(", closed]");
        }
    }

    @Test
    void a_derived_client_does_not_close_the_connections() throws Exception {
        try (KeepAliveServer server = new KeepAliveServer();
                CoworkingClient client = server.builder().build()) {
            try (CoworkingClient derived = client.with(options -> options.timeout(LONG))) {
                derived.teams().profile(55);
            }
            client.teams().profile(55);

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void closing_twice_has_no_effect() {
        CoworkingClient client = WireServer.responding(200, "{}").client();
        client.close();

        assertThatCode(client::close).doesNotThrowAnyException();
    }

    @Test
    void a_call_that_waits_for_a_response_ends() throws Exception {
        CountDownLatch requestReceived = new CountDownLatch(1);
        try (WireServer server = WireServer.running(connection -> {
            requestReceived.countDown();
            connection.awaitHangUp();
        })) {
            CoworkingClient client =
                    server.builder().timeout(LONG).retry(Retry.attempts(3)).build();
            CallThread caller = CallThread.of(() -> client.teams().profile(55));
            requestReceived.await();
            client.close();

            assertThat(caller.outcome())
                    .isExactlyInstanceOf(TransportException.class)
                    .hasToString(
                            "org.coworkingapi.client.TransportException: getTeamProfile: the client was closed during the call");
            assertThat(server.clientHangsUp()).isTrue();
        }
    }

    @Test
    void a_call_that_waits_for_its_next_attempt_ends() throws Exception {
        try (WireServer server = WireServer.responding(503, "{\"code\":\"UNAVAILABLE\"}")) {
            CoworkingClient client = server.builder()
                    .timeout(Duration.ofDays(2))
                    .retry(new Retry(2, Duration.ofDays(1), Duration.ofDays(1)))
                    .build();
            CallThread caller = CallThread.of(() -> client.teams().profile(55));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            client.close();

            assertThat(caller.outcome())
                    .isExactlyInstanceOf(TransportException.class)
                    .hasToString(
                            "org.coworkingapi.client.TransportException: getTeamProfile: the client was closed during the call");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void calls_that_wait_for_other_calls_end() throws Exception {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            CoworkingClient client =
                    server.builder().timeout(LONG).maxConcurrentRequests(1).build();
            CallThread first = CallThread.of(() -> client.teams().profile(55));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            CallThread second = CallThread.of(() -> client.teams().profile(56)).awaitWaiting();
            client.close();

            assertThat(first.outcome()).isExactlyInstanceOf(TransportException.class);
            assertThat(second.outcome()).isExactlyInstanceOf(TransportException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_HttpClient_of_the_caller_stays_open() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try (KeepAliveServer server = new KeepAliveServer()) {
            try (CoworkingClient client = server.builder().httpClient(http).build()) {
                client.teams().profile(55);
            }
            try (CoworkingClient client = server.builder().httpClient(http).build()) {
                client.teams().profile(55);
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void the_connections_and_threads_of_a_client_end() throws Exception {
        try (KeepAliveServer server = new KeepAliveServer()) {
            Set<Thread> before = threads();
            CoworkingClient client = server.builder().build();
            client.teams().profile(55);
            Set<Thread> started = threads();
            started.removeAll(before);
            started.removeIf(thread -> !isOfHttpClient(thread));
            assertThat(started).isNotEmpty();

            client.close();

            // Before JDK 21, the garbage collector ends the thread of an HttpClient.
            while (!server.awaitDisconnect(50)) {
                System.gc();
            }
            for (Thread thread : started) {
                while (thread.isAlive()) {
                    System.gc();
                    thread.join(50);
                }
            }
            // The client is still reachable, so it does not keep the connections.
            assertThat(client).asString().endsWith(", closed]");
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toSet());
    }

    private static boolean isOfHttpClient(Thread thread) {
        return thread.getName().startsWith("HttpClient-") || thread.getName().startsWith("coworking-client-");
    }
}
