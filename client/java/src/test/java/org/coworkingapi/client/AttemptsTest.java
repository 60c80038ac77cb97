package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.coworkingapi.client.Faults.JANE;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The number of attempts in exceptions, over real HTTP. */
@Timeout(60)
class AttemptsTest {

    private static final Duration GENEROUS_TIMEOUT = Duration.ofSeconds(20);
    private static final WireServer.Script UNAVAILABLE = connection -> connection.respond(503, PROBLEM, "");

    private final FakeClock clock = new FakeClock();

    @Test
    void three_attempts_are_made_if_the_connection_is_refused() throws IOException {
        int unusedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            unusedPort = socket.getLocalPort();
        }
        CoworkingException failure = failure(CoworkingClient.builder()
                .baseUrl("http://localhost:" + unusedPort)
                .token(TokenProvider.none())
                .build(clock, () -> 1.0));

        assertFailure(
                failure,
                TransportException.class,
                3,
                "getTeamProfile: could not connect to localhost:" + unusedPort
                        + " (connection refused or host unreachable) after 3 attempts");
        assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void three_attempts_are_made_if_the_connection_breaks() {
        try (WireServer server = WireServer.runningInTurn(
                connection -> connection.write("HTTP/1.1 200 OK\r\n"),
                connection -> connection.writeHead(200, JSON, 1000).write(JANE),
                connection -> connection.respond(404, PROBLEM, "{\"code\":\"TEAM_NOT_FOUND\"}"))) {
            assertFailure(
                    failure(server.builder()),
                    TeamNotFoundException.class,
                    3,
                    "getTeamProfile: 404 TEAM_NOT_FOUND after 3 attempts");
        }
    }

    @Test
    void attempts_are_reported_for_an_unreadable_response() {
        try (WireServer server =
                WireServer.runningInTurn(UNAVAILABLE, connection -> connection.respond(200, JSON, "null"))) {
            assertFailure(
                    failure(server.builder()),
                    UnreadableResponseException.class,
                    2,
                    "getTeamProfile: 200, but the body is null after 2 attempts");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void one_attempt_is_made_if_TLS_fails() throws IOException {
        try (ServerSocket cleartext = new ServerSocket(0)) {
            // Uses a separate thread. On two cores, the common pool has only one thread, which another test can block.
            CompletableFuture<Void> greeting =
                    CompletableFuture.runAsync(() -> greet(cleartext), task -> new Thread(task, "greeting").start());
            // The first TLS handshake of a JVM can exceed the default connect timeout.
            CoworkingException failure = failure(CoworkingClient.builder()
                    .baseUrl("https://localhost:" + cleartext.getLocalPort())
                    .token(TokenProvider.none())
                    .connectTimeout(GENEROUS_TIMEOUT)
                    .attemptTimeout(GENEROUS_TIMEOUT)
                    .timeout(GENEROUS_TIMEOUT));

            assertFailure(
                    failure,
                    TransportException.class,
                    1,
                    "getTeamProfile: the TLS handshake with localhost:" + cleartext.getLocalPort()
                            + " failed (the server does not respond with TLS)");
            assertThat(greeting).succeedsWithin(GENEROUS_TIMEOUT);
        }
    }

    @Test
    void one_attempt_is_made_if_the_HttpClient_is_shut_down() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        HttpClient http = HttpClient.newBuilder().executor(executor).build();
        executor.shutdown();
        try (WireServer server = WireServer.responding(200, "{}")) {
            assertFailure(
                    failure(server.builder().httpClient(http)),
                    TransportException.class,
                    1,
                    "getTeamProfile: could not be sent because the HttpClient is shut down");
        }
    }

    @Test
    void one_attempt_is_made_if_the_thread_is_interrupted() {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            CoworkingException failure = failure(server.builder().interceptor((request, next) -> {
                Thread.currentThread().interrupt();
                return next.send(request);
            }));

            assertThat(Thread.interrupted()).isTrue();
            assertFailure(failure, TransportException.class, 1, "getTeamProfile: interrupted");
        }
    }

    @Test
    void no_attempt_is_made_if_the_token_takes_too_long() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            assertFailure(
                    failure(server.builder().token(() -> {
                        clock.advance(Duration.ofSeconds(30));
                        return "a-token";
                    })),
                    TimedOutException.class,
                    0,
                    "getTeamProfile: no complete response within the timeout of PT30S");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void the_number_of_attempts_is_serialized_with_the_exception() throws Exception {
        try (WireServer server = WireServer.responding(503, "{\"code\":\"UNAVAILABLE\",\"detail\":\"later\"}")) {
            CoworkingApiException error = (CoworkingApiException) failure(server.builder());

            UnavailableException copy = (UnavailableException) copy(error);

            assertFailure(copy, UnavailableException.class, 3, "getTeamProfile: 503 UNAVAILABLE after 3 attempts");
            assertThat(copy.problem()).isEqualTo(error.problem());
            assertThat(copy.operation()).isEqualTo("getTeamProfile");
        }
        try (WireServer server =
                WireServer.runningInTurn(UNAVAILABLE, connection -> connection.respond(200, JSON, "null"))) {
            assertFailure(
                    copy(failure(server.builder())),
                    UnreadableResponseException.class,
                    2,
                    "getTeamProfile: 200, but the body is null after 2 attempts");
        }
    }

    /** Waits for the TLS greeting and responds with plain text. */
    private static void greet(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(5);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CoworkingException failure(CoworkingClientBuilder builder) {
        return failure(builder.retry(Retry.attempts(3)).build(clock, () -> 1.0));
    }

    private static CoworkingException failure(CoworkingClient client) {
        return catchThrowableOfType(
                CoworkingException.class, () -> client.teams().profile(55));
    }

    private static void assertFailure(CoworkingException failure, Class<?> type, int attempts, String message) {
        assertThat(failure).isExactlyInstanceOf(type).hasMessage(message);
        assertThat(failure.attempts()).isEqualTo(attempts);
    }

    private static CoworkingException copy(CoworkingException exception) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (CoworkingException) in.readObject();
        }
    }
}
