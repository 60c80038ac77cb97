package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says, and with which code it ends, when it cannot do what it was told. */
class VerifyCommandTest {

    private static final Path ROOT = Path.of("../..");

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
        List<String> all = new ArrayList<>(List.of(
                "verify",
                "api/openapi.yaml",
                "--contracts",
                "contracts",
                "--url",
                url,
                "--reports",
                folder.resolve("reports").toAbsolutePath().toString()));
        all.addAll(options);
        return CommandRun.in(ROOT, all.toArray(String[]::new));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void assertSays(String url, String sentence) {
        assertThat(run(url)).isEqualTo(new CommandRun(ExitCode.BAD_INPUT, "", sentence + System.lineSeparator()));
    }

    @Test
    void tells_that_two_options_contradict_each_other() {
        options.addAll(List.of("--ready-only", "--state-url", "https://host/state"));
        assertSays(url(), "--ready-only and --state-url contradict each other; leave one out.");
    }

    @Test
    void tells_that_no_time_is_left_for_responses() {
        options.addAll(List.of("--timeout", "0"));
        assertSays(url(), "--timeout is 0; it must be a number of seconds from 1 to 9999.");
    }

    @Test
    void reports_an_unreachable_server() throws IOException {
        String url;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + gone.getLocalPort();
        }
        assertSays(url, "No server can be reached at " + url + " (Connection refused); start it, or correct --url.");
    }

    @Test
    void reports_once_that_the_server_does_not_support_tls() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client has gone.
                }
            });
            answering.setDaemon(true);
            answering.start();
            String url = "https://127.0.0.1:" + plain.getLocalPort();
            assertSays(
                    url,
                    "No server can be reached at " + url
                            + " (Unsupported or unrecognized SSL message); start it, or correct --url.");
        }
    }

    @Test
    void tells_which_tokens_are_missing() throws IOException {
        Path tokens =
                Files.writeString(folder.resolve("real.json"), "{\"jane-smith\": \"ey.J\", \"bob-wilson\": \"ey.B\"}");
        options.addAll(List.of("--tokens", tokens.toString(), "--ready-only"));
        assertSays(
                url(),
                tokens + " lacks a token for aitana-serrano, expired-token, grace-mbeki, martin-pena, priya-raman, "
                        + "token-for-another-api; contracts/fixture/tokens.json says which each is.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, 2]                    | is no JSON object; write it as {"jane-smith": "<token>", …}.
            {"jane-smith"             | is no JSON object; write it as {"jane-smith": "<token>", …}.
            {"jane-smith": "a b"}     | has no token for jane-smith; a token is a text without blanks.
            {"jane-smith": null}      | has no token for jane-smith; a token is a text without blanks.
            """)
    void reports_invalid_tokens_without_their_values(String text, String message) throws IOException {
        Path tokens = Files.writeString(folder.resolve("real.json"), text);
        options.addAll(List.of("--tokens", tokens.toString()));
        assertSays(url(), tokens + " " + message);
    }

    @Test
    void fails_for_a_failing_server_and_names_every_consumer() {
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
                .endsWith("The names of tokens were sent as tokens; a server that takes no names needs --tokens.\n");
    }
}
