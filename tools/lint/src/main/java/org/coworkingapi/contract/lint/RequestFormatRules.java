package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Checks that properties of responses have a format only if requests must have it, too. */
final class RequestFormatRules {

    private final DocumentIndex index;
    private final LintFindings findings;
    private final Set<Node> reported = new HashSet<>();

    private RequestFormatRules(DocumentIndex index, LintFindings findings) {
        this.index = index;
        this.findings = findings;
    }

    static void check(DocumentIndex index, LintFindings findings) {
        RequestFormatRules rules = new RequestFormatRules(index, findings);
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        index.pathOperations()
                .forEach(operation -> operations
                        .computeIfAbsent(operation.template(), any -> new ArrayList<>())
                        .add(operation));
        operations.values().forEach(rules::checkPath);
    }

    private void checkPath(List<Operation> operations) {
        Map<String, Operation> unrestricted = new LinkedHashMap<>();
        for (Operation operation : operations) {
            operation.node().get("requestBody").stream()
                    .map(index.document()::resolve)
                    .flatMap(body -> properties(body))
                    .filter(property -> isUnrestricted(property.getValue()))
                    .forEach(property -> unrestricted.putIfAbsent(property.getKey(), operation));
        }
        operations.stream()
                .flatMap(operation -> operation.responseNodes().entrySet().stream())
                .filter(response -> StatusCodes.isSuccess(response.getKey()))
                .flatMap(response -> properties(response.getValue()))
                .forEach(property -> Optional.ofNullable(unrestricted.get(property.getKey()))
                        .ifPresent(operation -> checkProperty(property, operation)));
    }

    private void checkProperty(Map.Entry<String, Node> property, Operation operation) {
        Node schema = index.schemas().unwrap(property.getValue());
        String format = schema.text("format");
        if (!format.isEmpty() && index.schemas().is(schema, "string") && reported.add(property.getValue())) {
            findings.add(
                    "response-format-stricter",
                    property.getValue(),
                    "Responses have the format '" + format + "', but " + operation.name() + " accepts any string as '"
                            + property.getKey() + "'; use the same format for both, or none.");
        }
    }

    private boolean isUnrestricted(Node schema) {
        Node unwrapped = index.schemas().unwrap(schema);
        return index.schemas().is(schema, "string")
                && Stream.of("format", "pattern", "enum", "const")
                        .allMatch(keyword -> unwrapped.get(keyword).isEmpty()
                                && schema.get(keyword).isEmpty());
    }

    /** Returns the properties of the JSON objects in a request or response. */
    private Stream<Map.Entry<String, Node>> properties(Node body) {
        return body.get("content").stream()
                .flatMap(content -> content.members().values().stream())
                .filter(media -> media.key().contains("json"))
                .flatMap(media -> media.get("schema").stream())
                .flatMap(schema -> index.schemas().properties(schema).entrySet().stream());
    }
}
