package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.coworkingapi.client.Faults.JANE;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;
import static org.coworkingapi.client.Faults.TOKEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.client.model.RelatedProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens, bodies, names and ids do not appear in messages, {@code toString} or logs. */
@Timeout(60)
class SecrecyTest {

    private static final long ID = 748_391_625;
    private static final String[] SECRETS = {TOKEN, "Jane", "Smith", "FullName", String.valueOf(ID)};
    private static final String DETAIL =
            "\"detail\":\"Jane Smith is not in " + ID + "\",\"title\":\"Jane\",\"type\":\"/Jane\"}";

    private final List<Object> printed = new ArrayList<>();
    private final LogCapture logs = new LogCapture();

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("expired token", response(401, "{\"code\":\"TOKEN_EXPIRED\"," + DETAIL)),
                failure("problem", response(404, "{\"code\":\"TEAM_NOT_FOUND\",\"instance\":\"/Jane\"," + DETAIL)),
                failure("invalid code", response(400, "{\"code\":\"Jane Smith\"," + DETAIL)),
                failure(
                        "invalid properties",
                        response(
                                400,
                                "{\"code\":\"INVALID_BODY\",\"errors\":[{\"pointer\":\"#/Jane Smith\",\"detail\":\"It is 'Jane'\"}],"
                                        + DETAIL)),
                failure("unknown path", response(404, "{\"code\":\"ROUTE_NOT_FOUND\"," + DETAIL)),
                failure("page of a proxy", response(503, "<html>" + JANE + TOKEN + "</html>")),
                failure("unexpected 304", response(304, "")),
                failure("broken JSON", response(200, JANE.substring(0, JANE.length() - 2))),
                failure(
                        "other JSON",
                        response(200, "{\"TeamMembers\":{\"FullName\":\"Jane Smith\"},\"RelatedProfiles\":\"Jane\"}")),
                failure(
                        "redirect to a person",
                        connection ->
                                connection.writeHead(302, Map.of("Location", "http://localhost/Jane/" + TOKEN), 0)),
                failure("invalid HTTP", connection -> connection.write("HTTP/1.1 Jane 200\r\n\r\n")),
                failure("truncated body", connection -> {
                    connection.writeHead(200, JSON, 1000);
                    connection.write(JANE);
                }),
                failure("reset", WireServer.Connection::reset),
                failure("no response", WireServer.Connection::awaitHangUp));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failures_contain_no_secrets(String name, WireServer.Script script) throws IOException {
        try (logs;
                WireServer server = WireServer.running(script)) {
            CoworkingClient client =
                    builder(server).timeout(Duration.ofSeconds(1)).build();
            Throwable team = catchThrowable(() -> client.teams().profile(ID, "TeamMembers.FullName"));
            Throwable related = catchThrowable(() -> client.coworkers().related(ID));

            for (Throwable failure : List.of(team, related)) {
                assertThat(failure).isInstanceOf(CoworkingException.class);
                assertThat(failure.getMessage() + failure.getLocalizedMessage() + failure + stackTrace(failure))
                        .doesNotContain(SECRETS);
                assertThat(serialize(failure)).doesNotContain(TOKEN);
                if (failure instanceof CoworkingApiException error) {
                    printed.add(String.valueOf(error.problem()));
                }
            }
        }
        assertNoSecrets();
    }

    @Test
    void successes_and_token_refreshes_contain_no_secrets() {
        try (logs;
                WireServer server = WireServer.running(connection -> {
                    if (connection.request().contains(TOKEN + "-1")) {
                        response(401, "{\"code\":\"TOKEN_EXPIRED\"}").serve(connection);
                    } else {
                        connection.writeHead(200, JSON, JANE.length());
                        connection.write(JANE);
                    }
                })) {
            CoworkingClientBuilder builder = builder(server);
            CoworkingClient client = builder.build();
            printed.addAll(List.of(builder, client, client.teams(), client.coworkers()));
            for (int i = 0; i < 2; i++) {
                printed.add(client.teams().profile(ID, "TeamMembers.FullName"));
                printed.add(client.coworkers().related(ID));
            }
            assertThat(server.requests()).hasSize(5);
        }
        assertNoSecrets();
    }

    @Test
    void tokens_and_token_providers_print_no_secrets() {
        TokenProvider tokens = tokens();
        printed.addAll(List.of(new AccessToken(TOKEN, Instant.MAX), tokens, TokenProvider.none()));
        tokens.invalidate(String.valueOf(tokens.token()));
        printed.add(CachedToken.of(new AccessToken(TOKEN, Instant.MAX), Instant.EPOCH));
        printed.add(Json.MAPPER.readValue("{\"RelatedProfiles\":[{\"FullName\":\"Jane\"}]}", RelatedProfiles.class));
        logs.close();
        assertNoSecrets();
    }

    @Test
    void the_logs_of_the_JDK_and_the_client_are_captured() {
        try (logs) {
            System.getLogger("jdk.httpclient.HttpClient").log(System.Logger.Level.TRACE, "JDK message");
            System.getLogger("jdk.internal.httpclient.debug").log(System.Logger.Level.TRACE, "JDK debug message");
            System.getLogger("org.coworkingapi.client.Calls")
                    .log(System.Logger.Level.TRACE, "client message", new IOException("deep"));
        }
        assertThat(logs.text()).contains("JDK message", "client message", "java.io.IOException: deep");
        assertThat(logs.jdkDebugText()).contains("JDK debug message");
        assertThat(logs.clientRecords()).hasSize(1);
    }

    private void assertNoSecrets() {
        assertThat(printed)
                .isNotEmpty()
                .extracting(String::valueOf)
                .allSatisfy(text -> assertThat(text).doesNotContain(TOKEN, "Jane", "Smith", String.valueOf(ID)));
        assertThat(logs.text()).doesNotContain(SECRETS);
        assertThat(logs.jdkDebugText()).doesNotContain(TOKEN, "Jane Smith");
        assertThat(logs.clientRecords()).isEmpty();
    }

    private CoworkingClientBuilder builder(WireServer server) {
        return server.builder()
                .retry(new Retry(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .token(tokens())
                .interceptor((request, next) -> {
                    printed.add(request.with("X-Trace", "1"));
                    ClientResponse response = next.send(request);
                    printed.add(response);
                    return response;
                });
    }

    private static TokenProvider tokens() {
        int[] number = new int[1];
        return TokenProvider.caching(() -> new AccessToken(TOKEN + "-" + ++number[0], Instant.MAX));
    }

    private static Arguments failure(String name, WireServer.Script script) {
        return Arguments.of(name, script);
    }

    private static WireServer.Script response(int status, String body) {
        return connection -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.writeHead(status, status == 200 ? JSON : PROBLEM, bytes.length);
            connection.write(bytes);
        };
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static String serialize(Throwable failure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
