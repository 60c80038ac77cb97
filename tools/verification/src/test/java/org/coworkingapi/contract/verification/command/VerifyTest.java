package org.coworkingapi.contract.verification.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says, and with which code it ends, when it cannot do what it was told. */
class VerifyTest {

    private final Map<String, String> options = new TreeMap<>(Map.of("verify.spec", "../../api/openapi.yaml",
            "verify.contracts", "../../contracts", "verify.reports", "target/verify"));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
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
        options.put("verify.base-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            verify.base-url|` `|Which server? Say it with -Dverify.base-url=https://host, with the path before that of the API, if there is one.
            verify.base-url  | localhost:80 | -Dverify.base-url is 'localhost:80'; it must be a URL such as https://host/path.
            verify.base-url  | http://h/#/x | -Dverify.base-url is 'http://h/#/x'; it must be a URL such as https://host/path.
            verify.base-url  | http://a:b@h | -Dverify.base-url is 'http://a:b@h'; it must be a URL such as https://host/path.
            verify.state-url | ftp://host/x | -Dverify.state-url is 'ftp://host/x'; it must be a URL such as https://host/path.
            verify.states|all|-Dverify.states is 'all'; it must be 'ready' (leave unchecked what presumes another state), or be left out.
            verify.timeout   | 0            | -Dverify.timeout is '0'; it must be a number of seconds from 1 to 9999.
            verify.spec      | no-such.yaml | -Dverify.spec is 'no-such.yaml', which does not exist.
            verify.contracts | no-such      | -Dverify.contracts is 'no-such', which does not exist.
            verify.tokens    | no-such.json | -Dverify.tokens is 'no-such.json', which does not exist.
            """)
    void tells_what_is_wrong_with_an_option(String name, String value, String message) {
        options.put(name, value);
        assertSays(message);
    }

    @Test
    void tells_which_options_there_are_when_there_is_none_of_that_name() {
        options.put("verify.base_url", "https://host");
        assertSays("There is no option -Dverify.base_url; there are verify.base-url, verify.contracts, verify.reports, verify.spec, "
                + "verify.state-url, verify.states, verify.timeout, verify.tokens.");
    }

    @Test
    void tells_that_two_options_contradict_each_other() {
        options.put("verify.states", "ready");
        options.put("verify.state-url", "https://host/state");
        assertSays("-Dverify.states=ready and -Dverify.state-url contradict each other; leave one out.");
    }

    @Test
    void tells_that_no_server_is_there() throws IOException {
        String url;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + gone.getLocalPort();
        }
        options.put("verify.base-url", url);
        assertSays("No server can be reached at " + url + " (Connection refused); start it, or correct -Dverify.base-url.");
    }

    @Test
    void tells_once_that_the_server_does_not_speak_tls() throws IOException {
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
            options.put("verify.base-url", url);
            assertSays("No server can be reached at " + url + " (Unsupported or unrecognized SSL message); start it, or correct "
                    + "-Dverify.base-url.");
        }
    }

    @Test
    void tells_which_tokens_are_missing() throws IOException {
        Path tokens = Files.writeString(folder.resolve("real.json"), "{\"jane-smith\": \"ey.J\", \"bob-wilson\": \"ey.B\"}");
        options.put("verify.tokens", tokens.toString());
        options.put("verify.states", "ready");
        assertSays(tokens + " lacks a token for aitana-serrano, expired-token, grace-mbeki, martin-pena, priya-raman, "
                + "token-for-another-api; contracts/README.md says which each is.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, 2]                    | is no JSON object; write it as {"jane-smith": "<token>", …}.
            {"jane-smith"             | is no JSON object; write it as {"jane-smith": "<token>", …}.
            {"jane-smith": "a b"}     | has no token for jane-smith; a token is a text without blanks.
            {"jane-smith": null}      | has no token for jane-smith; a token is a text without blanks.
            """)
    void tells_that_the_tokens_are_no_tokens_and_does_not_show_them(String text, String message) throws IOException {
        Path tokens = Files.writeString(folder.resolve("real.json"), text);
        options.put("verify.tokens", tokens.toString());
        assertSays(tokens + " " + message);
    }

    @Test
    void does_not_agree_with_a_server_that_fails_and_names_every_consumer() {
        options.put("verify.states", "ready");
        assertThat(run()).isEqualTo(Verify.BAD);
        assertThat(lines()).contains("team-bookings-page (Bookings, bookings@portal.example.com)  14 contracts, 0 agree")
                .contains("  not run: get-team-profile/rate-limited - It presumes the state 'share-used-up' of the server, "
                        + "and no URL is known where to ask for it.")
                .containsPattern("findings that hurt coworkers-directory-profile-modal, team-bookings-page, team-dashboard-page, "
                        + "team-permissions-page, team-professional-profile-page; 21 not run \\(.*\\)\\.\n")
                .endsWith("The names of tokens were sent as tokens; a server that takes no names needs -Dverify.tokens.\n");
    }

    private void assertSays(String sentence) {
        assertThat(run()).isEqualTo(Verify.UNKNOWN);
        assertThat(lines()).isEqualTo(sentence + '\n');
    }

    private int run() {
        return Verify.run(options, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String lines() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
