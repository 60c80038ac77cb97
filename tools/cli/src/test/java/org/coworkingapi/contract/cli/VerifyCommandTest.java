package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the messages and exit codes for invalid options, failing servers and unreachable servers. */
class VerifyCommandTest {

    private static final Path ROOT = SampleRepository.ROOT;

    private final List<String> options = new ArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandRun run(String url) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "api/openapi.yaml",
                "--contracts",
                "contracts",
                "--url",
                url,
                "--reports",
                folder.resolve("reports").toAbsolutePath().toString()));
        arguments.addAll(options);
        return CommandRun.in(ROOT, arguments.toArray(String[]::new));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void assertRejected(String url, String message) {
        assertThat(run(url)).isEqualTo(new CommandRun(ExitCode.BAD_INPUT, "", message + System.lineSeparator()));
    }

    @Test
    void rejects_ready_only_together_with_state_url() {
        options.addAll(List.of("--ready-only", "--state-url", "https://host/state"));
        assertRejected(url(), "--ready-only and --state-url cannot be used together; remove one of them.");
    }

    @Test
    void rejects_a_timeout_of_zero() {
        options.addAll(List.of("--timeout", "0"));
        assertRejected(url(), "--timeout is 0; it must be from 1 to 9999 seconds.");
    }

    @Test
    void reports_an_unreachable_server() throws IOException {
        String url;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + closed.getLocalPort();
        }
        assertRejected(url, "Cannot connect to " + url + " (Connection refused); start the server or correct --url.");
    }

    @Test
    void reports_once_that_the_server_does_not_support_tls() throws IOException {
        try (ServerSocket unencrypted = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread responder = new Thread(() -> {
                try (Socket socket = unencrypted.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client closed the connection.
                }
            });
            responder.setDaemon(true);
            responder.start();
            String url = "https://127.0.0.1:" + unencrypted.getLocalPort();
            assertRejected(
                    url,
                    "Cannot connect to " + url
                            + " (Unsupported or unrecognized SSL message); start the server or correct --url.");
        }
    }

    @Test
    void reports_the_names_of_missing_tokens() throws IOException {
        Path tokens =
                Files.writeString(folder.resolve("real.json"), "{\"jane-smith\": \"ey.J\", \"bob-wilson\": \"ey.B\"}");
        options.addAll(List.of("--tokens", tokens.toString(), "--ready-only"));
        assertRejected(
                url(),
                tokens + " has no token for aitana-serrano, expired-token, grace-mbeki, martin-pena, priya-raman, "
                        + "token-for-another-api; add a token for each name, as described in contracts/fixture/tokens.json.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, 2]                    | is not a JSON object of tokens; it must have the form {"<name>": "<token>", …}.
            {"jane-smith"             | is not a JSON object of tokens; it must have the form {"<name>": "<token>", …}.
            {"jane-smith": "a b"}     | has no valid token for jane-smith; a token must be a string of printable ASCII characters without spaces.
            {"jane-smith": null}      | has no valid token for jane-smith; a token must be a string of printable ASCII characters without spaces.
            """)
    void reports_invalid_tokens_without_their_values(String text, String message) throws IOException {
        Path tokens = Files.writeString(folder.resolve("real.json"), text);
        options.addAll(List.of("--tokens", tokens.toString()));
        assertRejected(url(), tokens + " " + message);
    }

    @Test
    void exits_with_1_for_a_failing_server_and_names_every_consumer() {
        options.add("--ready-only");
        CommandRun run = run(url());
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out().replace("\r\n", "\n"))
                .contains("team-bookings-page (Bookings, bookings@portal.example.com)  14 contracts, 0 passed")
                .contains(
                        "  not run: get-team-profile/rate-limited - The request requires the state 'share-used-up' of the server, "
                                + "but no URL for setting the state is configured.")
                .containsPattern(
                        "findings affecting coworkers-directory-profile-modal, team-bookings-page, team-dashboard-page, "
                                + "team-permissions-page, team-professional-profile-page; 21 not run \\(.*\\)\\.\n")
                .endsWith("The token names were sent as tokens; if the server requires real tokens, use --tokens.\n");
    }

    @Test
    void runs_only_the_contracts_of_the_given_consumer() {
        options.addAll(List.of("--consumer", "team-bookings-page", "--ready-only"));
        CommandRun run = run(url());
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out().replace("\r\n", "\n"))
                .startsWith("team-bookings-page (Bookings, bookings@portal.example.com)  14 contracts, 0 passed")
                .contains("\n14 checks, 0 passed; ");
    }

    @Test
    void rejects_a_consumer_without_contracts() {
        options.addAll(List.of("--consumer", "team-booking-page"));
        assertRejected(
                url(),
                "--consumer is 'team-booking-page', which has no contracts; the consumers are "
                        + "coworkers-directory-profile-modal, team-bookings-page, team-dashboard-page, team-permissions-page, "
                        + "team-professional-profile-page.");
    }

    @Test
    void reads_the_tokens_from_a_url_and_reports_the_names_of_missing_tokens() {
        server.createContext("/tokens", exchange -> respond(exchange, "{\"bob-wilson\": \"ey.B\"}"));
        options.addAll(List.of("--tokens", url() + "/tokens", "--consumer", "team-dashboard-page", "--ready-only"));
        assertRejected(
                url(),
                url() + "/tokens has no token for aitana-serrano, expired-token, grace-mbeki, jane-smith, martin-pena, "
                        + "priya-raman, token-for-another-api; add a token for each name, as described in "
                        + "contracts/fixture/tokens.json.");
    }

    @Test
    void reports_a_url_from_which_the_tokens_cannot_be_read() {
        options.addAll(List.of("--tokens", url() + "/tokens"));
        assertRejected(url(), "Cannot read the tokens from " + url() + "/tokens; correct --tokens.");
    }

    private static void respond(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
