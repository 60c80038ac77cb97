package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/**
 * Checks a response against the spec: status, media type, headers and code must be documented, and the body must match
 * the schema without undocumented or missing properties.
 */
public final class ResponseCheck {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Spec spec;
    private final Usage usage;

    public ResponseCheck(Spec spec, Usage usage) {
        this.spec = spec;
        this.usage = usage;
    }

    /** Returns all differences between a response and the spec. */
    public List<Finding> findings(Request request, ReceivedResponse receivedResponse) {
        boolean isHead = request.method().equals("HEAD");
        Optional<Operation> operation = spec.operation(isHead ? "GET" : request.method(), request.path());
        if (operation.isEmpty() && receivedResponse.status() < 400) {
            return List.of(new Finding(
                    FindingRule.ANSWER_ROUTE,
                    spec.root().nearest("/paths"),
                    "",
                    request.method() + ' ' + request.path(),
                    List.of(),
                    "The server responds with " + receivedResponse.status()
                            + ", but the spec has no operation for this request.",
                    "Add the operation to the spec, or remove it from the server."));
        }
        // An error for an unknown path or method is compared with the documented errors of another operation.
        Operation nearest = operation
                .or(() -> Stream.concat(spec.at(request.path()).stream(), spec.operations().stream())
                        .findFirst())
                .orElseThrow();
        Response response = nearest.responseTo(receivedResponse.status()).orElse(null);
        if (response == null && operation.isEmpty() && !nearest.statesCauses()) {
            // The spec does not say how the server rejects requests that belong to no operation.
            return List.of();
        }
        if (response == null) {
            return List.of(finding(
                    FindingRule.ANSWER_STATUS,
                    nearest,
                    receivedResponse,
                    "status",
                    nearest.node().nearest("/responses"),
                    "The status is " + receivedResponse.status() + ", which is not documented.",
                    "Respond with one of the statuses " + nearest.responses().keySet()
                            + ", or add this status to the spec."));
        }
        List<Finding> findings = new ArrayList<>();
        checkHeaders(nearest, response, receivedResponse, findings);
        if (response.bodies().isEmpty()) {
            checkNoBody(nearest, response, receivedResponse, findings);
        } else if (!isHead || receivedResponse.header(CONTENT_TYPE).isPresent()) {
            Optional<Response.Body> body = checkMediaType(nearest, response, receivedResponse, findings);
            body.filter(documented -> !isHead)
                    .ifPresent(documented ->
                            checkBody(request, nearest, response, documented, receivedResponse, findings));
        }
        return findings;
    }

    private void checkHeaders(
            Operation operation, Response response, ReceivedResponse receivedResponse, List<Finding> findings) {
        response.headers().forEach((name, header) -> {
            Optional<String> value = receivedResponse.header(name);
            if (value.isEmpty()) {
                if (header.required()) {
                    findings.add(finding(
                            FindingRule.ANSWER_HEADER,
                            operation,
                            receivedResponse,
                            "header " + name,
                            header.node().location(),
                            "The header " + name + " is missing.",
                            "Send it with every response with status " + receivedResponse.status() + '.'));
                }
                return;
            }
            checkSentOnce(name, header.node().location(), operation, receivedResponse, findings);
            header.schema()
                    .violations(header.schema().read(value.get()))
                    .forEach(violation -> findings.add(finding(
                            FindingRule.ANSWER_HEADER,
                            operation,
                            receivedResponse,
                            "header " + name,
                            header.node().location(),
                            "The header " + name + " is '" + value.get() + "': " + violation.message() + '.',
                            "Send a value that matches the schema.")));
        });
    }

    /** Rejects repeated headers, because some clients use the first value and others the last. */
    private void checkSentOnce(
            String name, SourceLocation at, Operation operation, ReceivedResponse response, List<Finding> findings) {
        int times = response.headers().getOrDefault(name, List.of()).size();
        if (times > 1) {
            findings.add(finding(
                    FindingRule.ANSWER_HEADER,
                    operation,
                    response,
                    "header " + name,
                    at,
                    "The header " + name + " is sent " + times + " times.",
                    "Send it once."));
        }
    }

    private void checkNoBody(
            Operation operation, Response response, ReceivedResponse receivedResponse, List<Finding> findings) {
        if (!receivedResponse.body().isEmpty()) {
            findings.add(finding(
                    FindingRule.ANSWER_UNDOCUMENTED,
                    operation,
                    receivedResponse,
                    "$",
                    response.node().location(),
                    "The response has a body, but the spec documents none for this status.",
                    "Remove the body, or add it to the spec."));
        }
    }

    /** Returns the documented body for the media type of the response; reports a finding if there is none. */
    private Optional<Response.Body> checkMediaType(
            Operation operation, Response response, ReceivedResponse receivedResponse, List<Finding> findings) {
        checkSentOnce(CONTENT_TYPE, response.node().location(), operation, receivedResponse, findings);
        Optional<Response.Body> body = response.body(receivedResponse.mediaType());
        if (body.isEmpty()) {
            findings.add(finding(
                    FindingRule.ANSWER_MEDIA_TYPE,
                    operation,
                    receivedResponse,
                    "header " + CONTENT_TYPE,
                    response.node().location(),
                    "The media type is '" + receivedResponse.mediaType() + "', but must be "
                            + String.join(" or ", response.bodies().keySet()) + '.',
                    "Send the body with the documented media type."));
        }
        receivedResponse
                .charset()
                .filter(charset -> BodyFormat.of(receivedResponse.mediaType()) == BodyFormat.JSON
                        && !charset.equalsIgnoreCase("utf-8"))
                .ifPresent(charset -> findings.add(finding(
                        FindingRule.ANSWER_MEDIA_TYPE,
                        operation,
                        receivedResponse,
                        "header " + CONTENT_TYPE,
                        response.node().location(),
                        "The charset is '" + charset + "'; JSON must be UTF-8.",
                        "Remove the charset or set it to utf-8.")));
        return body;
    }

    private void checkBody(
            Request request,
            Operation operation,
            Response response,
            Response.Body body,
            ReceivedResponse receivedResponse,
            List<Finding> findings) {
        BodyFormat format = BodyFormat.of(receivedResponse.mediaType());
        if (format == BodyFormat.OTHER) {
            return;
        }
        JsonNode json = receivedResponse.value();
        if (json.isMissingNode()) {
            findings.add(finding(
                    FindingRule.ANSWER_BODY,
                    operation,
                    receivedResponse,
                    "$",
                    body.node().location(),
                    "The body is not valid JSON, or has a duplicate key.",
                    "Send exactly one complete JSON value in UTF-8."));
            return;
        }
        JsonSchema expected = receivedResponse.status() < 300
                ? requestedFields(request, operation, body.schema())
                : body.schema().closed();
        for (SchemaViolation violation : expected.violations(json)) {
            boolean isUnrequested = violation.keyword().equals("additionalProperties")
                    && body.schema().field(violation.path()).isPresent();
            String message = isUnrequested ? "The property was not requested." : violation.sentence();
            findings.add(finding(
                    rule(violation),
                    operation,
                    receivedResponse,
                    violation.path(),
                    body.schema().location(violation.pointer()),
                    message,
                    isUnrequested ? "Remove it." : remedy(violation)));
        }
        if (receivedResponse.status() >= 400) {
            checkCode(operation, response, receivedResponse, json, findings);
        }
    }

    private void checkCode(
            Operation operation,
            Response response,
            ReceivedResponse receivedResponse,
            JsonNode json,
            List<Finding> findings) {
        String code = json.path("code").asString("");
        // If the schema requires the code, its absence is already a finding.
        boolean isUndocumented =
                !response.codes().isEmpty() && !response.codes().contains(code);
        if (isUndocumented && (!code.isEmpty() || findings.isEmpty())) {
            findings.add(finding(
                    FindingRule.ANSWER_CODE,
                    operation,
                    receivedResponse,
                    "$.code",
                    response.node().location(),
                    code.isEmpty()
                            ? "The error has no code."
                            : "The code is " + code + ", which is not documented for status "
                                    + receivedResponse.status() + '.',
                    "Respond with one of the codes " + response.codes()
                            + ", or document another code with an example in the spec."));
        }
        if (json.path("status").isNumber() && json.path("status").asInt() != receivedResponse.status()) {
            findings.add(finding(
                    FindingRule.ANSWER_CODE,
                    operation,
                    receivedResponse,
                    "$.status",
                    response.node().location(),
                    "The body has status " + json.path("status") + ", but the status line has "
                            + receivedResponse.status() + '.',
                    "Use the same status in both."));
        }
    }

    /**
     * Returns the schema of the fields that the request selects. In a spec with projections, this schema requires each
     * of these fields; a request without a projection selects all fields.
     */
    private JsonSchema requestedFields(Request request, Operation operation, JsonSchema schema) {
        Set<List<String>> paths = operation
                .projection()
                .flatMap(parameter -> request.query(parameter.name()))
                .map(FieldList::paths)
                .orElse(Set.of());
        JsonSchema selected = (paths.isEmpty() ? schema : schema.only(paths)).closed();
        return spec.hasProjections() ? selected.complete() : selected;
    }

    private static FindingRule rule(SchemaViolation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" -> FindingRule.ANSWER_UNDOCUMENTED;
            case "required" -> FindingRule.ANSWER_INCOMPLETE;
            default -> FindingRule.ANSWER_BODY;
        };
    }

    private static String remedy(SchemaViolation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" -> "Remove it, or add it to the spec.";
            case "required" -> "Send the property; its value may be null only if it is nullable.";
            default ->
                "Send a value that matches the schema, or change the schema in agreement with the affected consumers.";
        };
    }

    private Finding finding(
            FindingRule rule,
            Operation operation,
            ReceivedResponse response,
            String location,
            SourceLocation at,
            String message,
            String remedy) {
        List<String> consumers = location.equals("status")
                ? usage.callers(operation.folder())
                : usage.readers(operation.folder(), response.status(), location);
        return new Finding(
                rule,
                at,
                operation.id(),
                response.status() + " " + JsonPath.ofField(location),
                consumers,
                message,
                remedy);
    }
}
