package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the commands with an API that has a write operation, and with missing and invalid files of the fixture. */
class WritingApiTest {

    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Notes, version: 1.0.0}
            paths:
              /notes:
                post:
                  operationId: addNote
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [text]
                          properties:
                            text: {type: string, minLength: 1}
                  responses:
                    '204': {description: The note is added.}
                    '400':
                      description: The note is invalid.
                      content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}
            """;
    private static final String CONTRACT = """
            name: note
            request:
              method: POST
              urlPath: /notes
              headers: {Content-Type: application/json}
              body: {text: Milk}
            response:
              status: 204
            """;

    @TempDir
    private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        write("openapi.yaml", SPEC);
        write("contracts/shelf/add-note/note.yaml", CONTRACT);
        write("contracts/shelf/consumer.yaml", """
                name: shelf
                owner: {team: Shelf, contact: shelf@example.com}
                source: shelf.ts
                client: typescript
                about: Adds notes.
                """);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod()
                    + ' '
                    + exchange.getRequestURI()
                    + ' '
                    + exchange.getRequestHeaders().getFirst("Content-Type")
                    + ' '
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void check_accepts_a_contract_with_a_request_body() {
        assertThat(run("check")).extracting(CommandRun::code).isEqualTo(ExitCode.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {text: ''}           | body $.text | $.text: must be at least 1 characters long
            {title: Milk}        | body $.text | The request leads to 400 instead of 204: $.text: is missing.
            {text: a, color: red}| body $.color | The request body has no field '$.color'.
            """)
    void check_rejects_a_contract_whose_body_does_not_match_the_spec(String body, String location, String message)
            throws IOException {
        write("contracts/shelf/add-note/note.yaml", CONTRACT.replace("{text: Milk}", body));
        CommandRun run = run("check");
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("note.yaml:6", "at addNote " + location, message);
    }

    @Test
    void verify_sends_the_body_and_restores_the_data_after_the_write() {
        CommandRun run = run("verify", "--url", url(), "--state-url", url() + "/state");
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.SUCCESS);
        assertThat(received)
                .containsExactly(
                        "POST /notes application/json {\"text\":\"Milk\"}",
                        "POST /state application/json {\"state\":\"ready\"}");
    }

    @Test
    void verify_fails_if_a_contract_of_the_given_consumer_was_not_sent() {
        CommandRun run = run("verify", "--url", url(), "--consumer", "shelf");
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("1 check, 0 passed; 0 findings; 1 not run", "use --state-url to send them");
    }

    @Test
    void verify_lists_the_operations_without_requests_if_the_fixture_does_not_exist() {
        assertThat(run("verify", "--url", url(), "--ready-only").out())
                .containsPattern(
                        "not run: addNote - The file .*contracts/fixture/requests.json does not exist; add it with a successful request for this operation.")
                .contains(
                        "not run: add-note/note - The request changes data of the server, and the data cannot be restored, because no URL for setting the state is configured.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "anna"}               | :1: The file must be a list of tokens, each an object with 'name' and 'kind'.
            [{"kind": "valid"}]            | :1: The token has no 'name'; every token must be an object with 'name' and 'kind'.
            [{"name": "a", "kind": "old"}] | :1: The 'kind' of the token 'a' is 'old', but must be one of valid, expired, other-audience, garbled.
            """)
    void an_invalid_tokens_file_is_reported_in_one_sentence(String tokens, String message) throws IOException {
        write("contracts/fixture/tokens.json", tokens);
        assertThat(run("check"))
                .isEqualTo(new CommandRun(
                        ExitCode.BAD_INPUT, "", "contracts/fixture/tokens.json" + message + System.lineSeparator()));
    }

    @Test
    void a_missing_file_of_real_tokens_is_reported_in_one_sentence() {
        assertThat(run("verify", "--url", url(), "--ready-only", "--tokens", "real.json")
                        .err())
                .contains("real.json does not exist; it must have the form {\"<name>\": \"<token>\", …}.");
    }

    @Test
    void coverage_shows_the_status_of_errors_without_codes() throws IOException {
        CommandRun run = run("coverage", "--reports", "reports");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.SUCCESS);
        assertThat(Files.readString(folder.resolve("reports/coverage.html"))).contains("addNote", "$.title");
    }

    private CommandRun run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "openapi.yaml", "--contracts", "contracts"));
        arguments.addAll(List.of(options));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
