package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Checks that secured operations document 401, and that all errors have the same schema. */
final class ErrorRules {

    private ErrorRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        Map<Node, List<Node>> bodies = new HashMap<>();
        SchemaFingerprints fingerprints = new SchemaFingerprints(index.document());
        index.pathOperations().stream()
                .filter(operation -> SecurityRules.isSecured(index, operation))
                .forEach(operation -> checkUnauthorizedResponse(operation, findings));
        for (Operation operation : index.operations()) {
            operation.responseNodes().forEach((status, response) -> {
                if (StatusCodes.isError(status)
                        && !(status.equals("default")
                                && operation.responseNodes().size() == 1)) {
                    response.get("content")
                            .ifPresent(content -> content.members().values().stream()
                                    .filter(ErrorRules::isJson)
                                    .forEach(body -> bodies.computeIfAbsent(body, any -> new ArrayList<>())
                                            .add(response)));
                }
            });
        }
        checkSchemas(bodies, fingerprints, findings);
    }

    private static void checkUnauthorizedResponse(Operation operation, LintFindings findings) {
        if (!operation.responseNodes().isEmpty()
                && operation.responseNodes().keySet().stream()
                        .noneMatch(Predicate.<String>isEqual("401")
                                .or("4XX"::equals)
                                .or("default"::equals))) {
            findings.add(
                    "unauthorized-response-missing",
                    operation.node(),
                    "The operation requires credentials; document the response 401.");
        }
    }

    private static void checkSchemas(
            Map<Node, List<Node>> bodies, SchemaFingerprints fingerprints, LintFindings findings) {
        Map<Integer, Integer> uses = new HashMap<>();
        bodies.forEach((body, responses) -> body.get("schema")
                .ifPresent(schema -> uses.merge(fingerprints.of(schema), responses.size(), Integer::sum)));
        if (uses.size() > 1) {
            int maximum = Collections.max(uses.values());
            int mostFrequent = uses.entrySet().stream()
                    .filter(use -> use.getValue() == maximum)
                    .mapToInt(Map.Entry::getKey)
                    .min()
                    .orElseThrow();
            bodies.keySet()
                    .forEach(
                            body -> body.get("schema")
                                    .filter(schema -> fingerprints.of(schema) != mostFrequent)
                                    .ifPresent(
                                            schema -> findings.add(
                                                    "error-schema-differs",
                                                    schema,
                                                    "Most errors of this document have a different schema; use the same schema for all errors.")));
        }
    }

    private static boolean isJson(Node mediaType) {
        return mediaType.key().matches("(?i)application/([^;]*\\+)?json\\b.*");
    }
}
