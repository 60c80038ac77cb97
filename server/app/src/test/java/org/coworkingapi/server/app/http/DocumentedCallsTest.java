package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests {@code docs/calls.md}: sends its requests in their order to a new server, and compares the responses. */
class DocumentedCallsTest {

    private static final String JSON = "application/json";

    private static final Pattern CALL = Pattern.compile("```sh\n(curl [^`]+)```\n\n```(json|http)\n([^`]+)```");

    /** An argument of a shell command: in single or double quotation marks, or a word. */
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s\\\\]+)");

    private static final Map<String, Long> CUSTOMERS = Map.of("$JANE", 101L, "$BOB", 102L);

    /** A request with the coworker who sends it, and the response in the document. */
    private record Call(Request request, long coworkerId, Response response) {}

    /** The documented parts of a response. */
    private record Response(int status, Map<String, String> headers, JsonNode body) {}

    private static List<Call> calls() throws IOException {
        return CALL.matcher(Files.readString(Repository.ROOT.resolve("docs/calls.md")))
                .results()
                .map(call -> parse(call.group(1), documented(call.group(2), call.group(3))))
                .toList();
    }

    private static Call parse(String command, Response response) {
        String method = "GET";
        String target = "";
        String body = null;
        long coworkerId = 0;
        Map<String, String> headers = new LinkedHashMap<>();
        Iterator<String> arguments = arguments(command).iterator();
        while (arguments.hasNext()) {
            String argument = arguments.next();
            switch (argument) {
                case "-X" -> method = arguments.next();
                case "-d" -> body = arguments.next();
                case "-H" -> {
                    String[] header = arguments.next().split(": ", 2);
                    if (CUSTOMERS.containsKey(header[0])) {
                        coworkerId = CUSTOMERS.get(header[0]);
                    } else {
                        headers.put(header[0], header[1]);
                    }
                }
                case "curl", "-s", "-i" -> {
                    // These do not change the request.
                }
                default -> target = argument.replace("$API", "/api/public");
            }
        }
        Request request = Request.of(method, target);
        request = body == null ? request : request.withBody(JSON, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.withHeader(header.getKey(), header.getValue());
        }
        return new Call(request, coworkerId, response);
    }

    private static List<String> arguments(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(argument -> IntStream.rangeClosed(1, 3)
                        .mapToObj(argument::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Response documented(String format, String text) {
        if (format.equals("json")) {
            return new Response(200, Map.of(), body(text));
        }
        String[] parts = text.split("\n\n", 2);
        String[] lines = parts[0].strip().split("\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ", 2);
            headers.put(header[0], header[1]);
        }
        int status = Integer.parseInt(lines[0].replace("HTTP/1.1 ", ""));
        return new Response(status, headers, body(parts.length == 1 ? "" : parts[1]));
    }

    /** Returns a body without the id of the occurrence of a problem. */
    private static JsonNode body(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(text);
        body.remove("instance");
        return body;
    }

    private static Response received(ReceivedResponse response, Iterable<String> headers) {
        Map<String, String> selected = new LinkedHashMap<>();
        headers.forEach(name -> selected.put(name, response.header(name).orElse("")));
        return new Response(response.status(), selected, body(response.body()));
    }

    @Test
    void the_server_returns_the_documented_responses() throws IOException {
        FixtureServer server = FixtureServer.start(TestDatabase.H2);
        try {
            Api api = server.api();
            for (Call call : calls()) {
                ReceivedResponse response =
                        api.send(call.request(), api.tokens().of(call.coworkerId()));
                assertThat(received(response, call.response().headers().keySet()))
                        .as(call.request().toString())
                        .isEqualTo(call.response());
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void the_document_has_a_call_of_each_operation() throws IOException {
        assertThat(calls())
                .extracting(call -> Repository.SPEC
                        .operation(call.request().method(), call.request().path())
                        .map(Operation::id)
                        .orElse("none"))
                .containsAll(
                        Repository.SPEC.operations().stream().map(Operation::id).toList());
    }
}
