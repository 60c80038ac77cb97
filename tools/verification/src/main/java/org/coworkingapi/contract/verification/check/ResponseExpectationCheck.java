package org.coworkingapi.contract.verification.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/** Checks that the spec allows the response that a contract expects or that its stub returns. */
final class ResponseExpectationCheck {

    private final Operation operation;

    ResponseExpectationCheck(Operation operation) {
        this.operation = operation;
    }

    void check(Request request, int status, Map<String, String> headers, JsonNode body, FindingCollector findings) {
        Response response = operation.responseTo(status).orElse(null);
        if (response == null) {
            findings.add(
                    FindingRule.CONTRACT_STATUS,
                    "/response/status",
                    "status",
                    "The status " + status + " is not documented for this operation.",
                    startOfRemedy(body.path("code").asString("")) + "statuses "
                            + operation.responses().keySet() + ", or request an addition to the spec.");
            return;
        }
        Optional<Response.Body> documentedBody = checkMediaType(response, status, headers, body, findings);
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                checkHeader(response, status, name, value, findings);
            }
        });
        if (documentedBody.isPresent() && !body.isMissingNode()) {
            checkBody(request, status, documentedBody.get().schema(), body, findings);
        }
        if (status >= 400 && !body.path("code").isMissingNode()) {
            checkCode(response, status, body, findings);
        }
    }

    private static Optional<Response.Body> checkMediaType(
            Response response, int status, Map<String, String> headers, JsonNode body, FindingCollector findings) {
        String type = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> header.getValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        Optional<Response.Body> documentedBody = response.body(type);
        if (documentedBody.isEmpty() && !(type.isEmpty() && body.isMissingNode())) {
            findings.add(
                    FindingRule.CONTRACT_MEDIA_TYPE,
                    "/response/headers/Content-Type",
                    status + " header Content-Type",
                    type.isEmpty()
                            ? "The body has no media type."
                            : "The media type '" + type + "' is not documented for status " + status + '.',
                    response.bodies().isEmpty()
                            ? "Remove the body and its media type; the spec documents no body for this status."
                            : "Expect the header Content-Type: "
                                    + String.join(" or ", response.bodies().keySet()) + '.');
        }
        return documentedBody;
    }

    private static void checkHeader(
            Response response, int status, String name, String value, FindingCollector findings) {
        String pointer = "/response/headers/" + JsonPointers.escaped(name);
        response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .ifPresentOrElse(
                        header -> violations(header.getValue(), value)
                                .forEach(violation -> findings.add(
                                        FindingRule.CONTRACT_HEADER,
                                        pointer,
                                        status + " header " + name,
                                        "The header is '" + value + "': " + violation.message() + '.',
                                        "Expect a value that matches the schema.")),
                        () -> findings.add(
                                FindingRule.CONTRACT_HEADER,
                                pointer,
                                status + " header " + name,
                                "The header is not documented for status " + status + '.',
                                "Remove it, or request an addition to the spec."));
    }

    static List<SchemaViolation> violations(Response.Header header, String value) {
        return header.schema().violations(header.schema().read(value));
    }

    private void checkBody(Request request, int status, JsonSchema schema, JsonNode body, FindingCollector findings) {
        for (SchemaViolation violation : schema.closed().partial().violations(body)) {
            if (violation.keyword().equals("additionalProperties")) {
                findings.add(
                        FindingRule.CONTRACT_UNDOCUMENTED,
                        "/response/body" + violation.pointer(),
                        status + " " + violation.path(),
                        "The field is not in the spec"
                                + NearestName.suggestion(violation.property(), properties(schema, violation.at())),
                        "Remove it, or request its addition to the spec.");
            } else {
                findings.add(
                        FindingRule.CONTRACT_BODY,
                        "/response/body" + violation.pointer(),
                        status + " " + violation.path(),
                        "The example does not match the schema: " + violation.message() + '.',
                        "Correct the example.");
            }
        }
        if (status < 300) {
            checkRequestedFields(request, status, schema, body, findings);
        }
    }

    private static List<String> properties(JsonSchema schema, String pointer) {
        return schema.part(pointer).stream()
                .flatMap(part -> part.node().path("properties").propertyNames().stream())
                .toList();
    }

    private void checkRequestedFields(
            Request request, int status, JsonSchema schema, JsonNode body, FindingCollector findings) {
        operation
                .projection()
                .ifPresent(projection -> request.query(projection.name()).ifPresent(value -> {
                    Set<List<String>> paths = FieldList.paths(value);
                    if (paths.isEmpty() || !schema.fieldPaths().containsAll(paths)) {
                        return;
                    }
                    for (SchemaViolation violation :
                            schema.only(paths).closed().partial().violations(body)) {
                        if (violation.keyword().equals("additionalProperties")
                                && schema.part(violation.pointer()).isPresent()) {
                            findings.add(
                                    FindingRule.CONTRACT_NOT_ASKED,
                                    "/response/body" + violation.pointer(),
                                    status + " " + violation.path(),
                                    "The request does not select this field: " + projection.name() + "=" + value + '.',
                                    "Add it to " + projection.name() + ", or remove the field from the body.");
                        }
                    }
                }));
    }

    private void checkCode(Response response, int status, JsonNode body, FindingCollector findings) {
        String code = body.path("code").asString("");
        Response.Example example = response.examples().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElse(null);
        if (example == null && response.codes().isEmpty()) {
            return;
        }
        if (example == null) {
            findings.add(
                    FindingRule.CONTRACT_CODE,
                    "/response/body/code",
                    status + " $.code",
                    "The code " + code + " is not documented for status " + status + '.',
                    startOfRemedy(code) + "codes " + response.codes() + ", or request an addition to the spec.");
            return;
        }
        for (String field : List.of("status", "type")) {
            JsonNode actual = body.path(field);
            if (!actual.isMissingNode() && !actual.equals(example.value().path(field))) {
                findings.add(
                        FindingRule.CONTRACT_CODE,
                        "/response/body/" + field,
                        status + " $." + field,
                        "The " + field + " is " + actual + ", but must be "
                                + example.value().path(field) + " for the code " + code + '.',
                        "Use the value that the spec documents for the code.");
            }
        }
    }

    /** Returns the start of a remedy. If other statuses have the code, it proposes them. */
    private String startOfRemedy(String code) {
        String statuses = operation.responses().values().stream()
                .filter(response -> !code.isEmpty() && response.codes().contains(code))
                .map(response -> Integer.toString(response.status()))
                .collect(Collectors.joining(" or "));
        return statuses.isEmpty()
                ? "Use one of the "
                : "Use the status " + statuses + ", which has the code " + code + ", or one of the ";
    }
}
