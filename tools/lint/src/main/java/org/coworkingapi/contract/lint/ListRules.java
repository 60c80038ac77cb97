package org.coworkingapi.contract.lint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Checks that lists that can grow have pages or a maximum size. */
final class ListRules {

    private static final Set<String> PAGING_WORDS = Set.of(
            "page",
            "limit",
            "offset",
            "cursor",
            "size",
            "after",
            "before",
            "since",
            "skip",
            "top",
            "first",
            "last",
            "count",
            "start",
            "max",
            "per",
            "marker",
            "continuation");

    private ListRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Operation operation : index.pathOperations()) {
            if (operation.name().method().equals("GET") && !isPaged(operation)) {
                operation.responseNodes().forEach((status, response) -> {
                    if (StatusCodes.isSuccess(status)) {
                        response.get("content")
                                .ifPresent(content -> content.members()
                                        .values()
                                        .forEach(body -> body.get("schema")
                                                .ifPresent(schema -> checkSchema(index, operation, schema, findings))));
                    }
                });
            }
        }
    }

    private static boolean isPaged(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> !Collections.disjoint(NameWords.of(parameter.name()), PAGING_WORDS));
    }

    private static void checkSchema(DocumentIndex index, Operation operation, Node schema, LintFindings findings) {
        SchemaLookup schemas = index.schemas();
        if (isUnbounded(schemas, schema)) {
            findings.add(
                    "list-unbounded",
                    operation.node(),
                    "The response is an unbounded list; add a parameter such as 'limit' or 'page', or a 'maxItems'.");
            return;
        }
        // Lists of scalars are usually short; lists of objects grow.
        List<String> names = schemas.properties(schema).entrySet().stream()
                .filter(property -> isUnbounded(schemas, property.getValue())
                        && schemas.unwrap(property.getValue())
                                .get("items")
                                .filter(items -> !schemas.properties(items).isEmpty())
                                .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (!names.isEmpty()) {
            findings.add(
                    "list-unbounded",
                    operation.node(),
                    names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                            + (names.size() == 1 ? " is an unbounded list" : " are unbounded lists")
                            + "; add a parameter such as 'limit' or 'page', or a 'maxItems'.");
        }
    }

    private static boolean isUnbounded(SchemaLookup schemas, Node schema) {
        return schemas.is(schema, "array")
                && schemas.unwrap(schema).get("maxItems").isEmpty()
                && schemas.unwrap(schema)
                        .get("items")
                        .filter(items -> !schemas.is(items, "array"))
                        .isPresent();
    }
}
