package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Violation;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Holds an answer against the spec: its status, media type, headers and code are documented, its body keeps the schema,
 * has no property that the spec does not name, and every one that was asked for.
 */
public final class AnswerCheck {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Spec spec;
    private final Usage usage;

    public AnswerCheck(Spec spec, Usage usage) {
        this.spec = spec;
        this.usage = usage;
    }

    /** Everything in which the answer is not what the spec says; empty if it is. */
    public List<Finding> findings(Request request, Answer answer) {
        boolean head = request.method().equals("HEAD");
        Optional<Operation> operation = spec.operation(head ? "GET" : request.method(), request.path());
        if (operation.isEmpty() && answer.status() < 400) {
            return List.of(new Finding(
                    Rule.ANSWER_ROUTE,
                    spec.root().nearest("/paths"),
                    "",
                    request.method() + ' ' + request.path(),
                    List.of(),
                    "The server answers " + answer.status() + " where the spec has no operation.",
                    "Add the operation to the spec, or take it from the server."));
        }
        // What is refused may belong to no operation; what one documents as a problem, each does.
        Operation nearest = operation
                .or(() -> Stream.concat(spec.at(request.path()).stream(), spec.operations().stream())
                        .findFirst())
                .orElseThrow();
        Response response = nearest.responseTo(answer.status()).orElse(null);
        if (response == null) {
            return List.of(finding(
                    Rule.ANSWER_STATUS,
                    nearest,
                    answer,
                    "status",
                    nearest.node().nearest("/responses"),
                    "The status is " + answer.status() + ", which the spec does not document.",
                    "Answer with one of " + nearest.responses().keySet() + ", or document it."));
        }
        List<Finding> findings = new ArrayList<>();
        headers(nearest, response, answer, findings);
        if (!head || answer.header(CONTENT_TYPE).isPresent()) {
            Optional<Response.Body> body = mediaType(nearest, response, answer, findings);
            body.filter(documented -> !head)
                    .ifPresent(documented -> body(request, nearest, response, documented, answer, findings));
        }
        return findings;
    }

    private void headers(Operation operation, Response response, Answer answer, List<Finding> findings) {
        response.headers().forEach((name, header) -> {
            Optional<String> value = answer.header(name);
            if (value.isEmpty()) {
                if (header.required()) {
                    findings.add(finding(
                            Rule.ANSWER_HEADER,
                            operation,
                            answer,
                            "header " + name,
                            header.node().place(),
                            "The header " + name + " is missing.",
                            "Send it with every " + answer.status() + '.'));
                }
                return;
            }
            once(name, header.node().place(), operation, answer, findings);
            header.schema()
                    .violations(header.schema().read(value.get()))
                    .forEach(violation -> findings.add(finding(
                            Rule.ANSWER_HEADER,
                            operation,
                            answer,
                            "header " + name,
                            header.node().place(),
                            "The header " + name + " is '" + value.get() + "': " + violation.message() + '.',
                            "Send what its schema asks for.")));
        });
    }

    /** One reader takes the first, another the last. */
    private void once(String name, Place at, Operation operation, Answer answer, List<Finding> findings) {
        int times = answer.headers().getOrDefault(name, List.of()).size();
        if (times > 1) {
            findings.add(finding(
                    Rule.ANSWER_HEADER,
                    operation,
                    answer,
                    "header " + name,
                    at,
                    "The header " + name + " is sent " + times + " times.",
                    "Send it once."));
        }
    }

    /** The documented body of that media type; empty, with a finding, if there is none. */
    private Optional<Response.Body> mediaType(
            Operation operation, Response response, Answer answer, List<Finding> findings) {
        once(CONTENT_TYPE, response.node().place(), operation, answer, findings);
        Optional<Response.Body> body = Optional.ofNullable(response.bodies().get(answer.mediaType()));
        if (body.isEmpty()) {
            findings.add(finding(
                    Rule.ANSWER_MEDIA_TYPE,
                    operation,
                    answer,
                    "header " + CONTENT_TYPE,
                    response.node().place(),
                    "The media type is '" + answer.mediaType() + "' and not "
                            + String.join(" or ", response.bodies().keySet()) + '.',
                    "Send the body as the spec says."));
        }
        answer.charset()
                .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                .ifPresent(charset -> findings.add(finding(
                        Rule.ANSWER_MEDIA_TYPE,
                        operation,
                        answer,
                        "header " + CONTENT_TYPE,
                        response.node().place(),
                        "The charset is '" + charset + "', and JSON has none but UTF-8.",
                        "Leave it out, or say utf-8.")));
        return body;
    }

    private void body(
            Request request,
            Operation operation,
            Response response,
            Response.Body body,
            Answer answer,
            List<Finding> findings) {
        JsonNode json = answer.json();
        if (json.isMissingNode()) {
            findings.add(finding(
                    Rule.ANSWER_BODY,
                    operation,
                    answer,
                    "$",
                    body.node().place(),
                    "The body is no JSON, or has a key twice.",
                    "Send one JSON value, in UTF-8, to its end, and nothing behind it."));
            return;
        }
        JsonSchema expected = answer.status() < 300
                ? asked(request, operation, body.schema())
                : body.schema().closed();
        for (Violation violation : expected.violations(json)) {
            boolean unasked = violation.keyword().equals("additionalProperties")
                    && body.schema().field(violation.path()).isPresent();
            String message = unasked ? "was not asked for" : message(violation);
            findings.add(finding(
                    rule(violation),
                    operation,
                    answer,
                    violation.path(),
                    body.schema().place(violation.pointer()),
                    "It " + message + '.',
                    unasked ? "Leave it out." : remedy(violation)));
        }
        if (answer.status() >= 400) {
            code(operation, response, answer, json, findings);
        }
    }

    private static String message(Violation violation) {
        return violation.message().startsWith("is ")
                ? violation.message()
                : "breaks the schema: " + violation.message();
    }

    private void code(Operation operation, Response response, Answer answer, JsonNode json, List<Finding> findings) {
        String code = json.path("code").asString("");
        // A schema that asks for the code has said that it is missing.
        if (!response.codes().contains(code) && (!code.isEmpty() || findings.isEmpty())) {
            findings.add(finding(
                    Rule.ANSWER_CODE,
                    operation,
                    answer,
                    "$.code",
                    response.node().place(),
                    code.isEmpty()
                            ? "There is no code."
                            : "The code is " + code + ", which the spec does not document with " + answer.status()
                                    + '.',
                    "Answer with one of " + response.codes() + ", or add an example with it to the spec."));
        }
        if (json.path("status").isNumber() && json.path("status").asInt() != answer.status()) {
            findings.add(finding(
                    Rule.ANSWER_CODE,
                    operation,
                    answer,
                    "$.status",
                    response.node().place(),
                    "The body says status " + json.path("status") + ", the status line " + answer.status() + '.',
                    "Say the same twice."));
        }
    }

    /** The whole answer, or as much of it as a projection that the spec allows selects. */
    private static JsonSchema asked(Request request, Operation operation, JsonSchema schema) {
        Set<List<String>> paths = operation
                .projection()
                .flatMap(parameter -> request.query(parameter.name()))
                .map(FieldList::paths)
                .orElse(Set.of());
        return (paths.isEmpty() ? schema : schema.only(paths)).closed().complete();
    }

    private static Rule rule(Violation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" -> Rule.ANSWER_UNDOCUMENTED;
            case "required" -> Rule.ANSWER_INCOMPLETE;
            default -> Rule.ANSWER_BODY;
        };
    }

    private static String remedy(Violation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" -> "Leave it out, or document it.";
            case "required" -> "Send it: what was asked for is there, null only where the spec says so.";
            default -> "Send what the schema says, or change the schema and ask those whom it hurts.";
        };
    }

    private Finding finding(
            Rule rule, Operation operation, Answer answer, String place, Place at, String message, String remedy) {
        List<String> consumers = place.equals("status")
                ? usage.callers(operation.folder())
                : usage.readers(operation.folder(), answer.status(), place);
        return new Finding(
                rule, at, operation.id(), answer.status() + " " + JsonPath.ofField(place), consumers, message, remedy);
    }
}
