package org.coworkingapi.contract.lint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Lists that can grow come in pages. */
final class ListRules {

    private static final Set<String> PAGING = Set.of(
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
        for (Operation operation : index.filled()) {
            if (operation.name().method().equals("GET") && !isPaged(operation)) {
                operation.responseNodes().forEach((status, response) -> {
                    if (StatusCodes.isSuccess(status)) {
                        response.get("content")
                                .ifPresent(content -> content.members()
                                        .values()
                                        .forEach(body -> body.get("schema")
                                                .ifPresent(schema -> check(index, operation, schema, findings))));
                    }
                });
            }
        }
    }

    private static boolean isPaged(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> !Collections.disjoint(NameWords.of(parameter.name()), PAGING));
    }

    private static void check(DocumentIndex index, Operation operation, Node schema, LintFindings findings) {
        SchemaLookup schemas = index.schemas();
        if (isUnbounded(schemas, schema)) {
            findings.add(
                    "list-unbounded",
                    operation.node(),
                    "It answers a list without end; give it a parameter as 'limit' or 'page', or a 'maxItems'.");
            return;
        }
        // Lists of plain values are mostly short; those of objects are what grows.
        List<String> names = schemas.properties(schema).entrySet().stream()
                .filter(property -> isUnbounded(schemas, property.getValue())
                        && schemas.plain(property.getValue())
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
                            + (names.size() == 1 ? " is a list" : " are lists")
                            + " without end; give it a parameter as 'limit' or 'page', or a 'maxItems'.");
        }
    }

    private static boolean isUnbounded(SchemaLookup schemas, Node schema) {
        return schemas.is(schema, "array")
                && schemas.plain(schema).get("maxItems").isEmpty()
                && schemas.plain(schema)
                        .get("items")
                        .filter(items -> !schemas.is(items, "array"))
                        .isPresent();
    }
}
