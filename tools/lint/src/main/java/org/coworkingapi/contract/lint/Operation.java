package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operations;

/**
 * An operation of a document.
 *
 * @param method     in capitals
 * @param path       its path, or the name of its webhook or callback
 * @param isProvided whether clients call it, and it is no webhook or callback
 * @param parameters those of its path included, references followed
 * @param responses  by status, references followed
 */
record Operation(String method, String path, boolean isProvided, Node node, List<Node> parameters, Map<String, Node> responses) {

    static List<Operation> all(Outline outline) {
        List<Operation> operations = new ArrayList<>();
        Document document = outline.document();
        document.root().get("paths").ifPresent(paths -> addAll(document, paths, true, operations));
        document.root().get("webhooks").ifPresent(webhooks -> addAll(document, webhooks, false, operations));
        outline.all("Callback").forEach(callback -> addAll(document, callback, false, operations));
        return List.copyOf(operations);
    }

    private static void addAll(Document document, Node items, boolean isProvided, List<Operation> operations) {
        items.members().values().stream().filter(item -> !Fields.isExtension(item) && item.isObject()).forEach(item -> {
            Node resolved = document.resolve(item);
            for (String method : Operations.METHODS) {
                resolved.get(method).or(() -> item.get(method)).filter(Node::isObject).ifPresent(node -> operations.add(new Operation(
                        method.toUpperCase(Locale.ROOT), item.key(), isProvided, node, parameters(document, resolved, node),
                        responses(document, node))));
            }
        });
    }

    private static List<Node> parameters(Document document, Node item, Node operation) {
        Map<String, Node> byKey = new LinkedHashMap<>();
        for (Node holder : List.of(item, operation)) {
            holder.get("parameters").ifPresent(list -> list.items().stream().map(document::resolve)
                    .forEach(parameter -> byKey.put(parameter.text("in") + ' ' + parameter.text("name"), parameter)));
        }
        return List.copyOf(byKey.values());
    }

    private static Map<String, Node> responses(Document document, Node operation) {
        Map<String, Node> responses = new LinkedHashMap<>();
        operation.get("responses").ifPresent(all -> all.members().forEach((status, response) -> {
            if (!Fields.isExtension(response)) {
                responses.put(status, document.resolve(response));
            }
        }));
        return responses;
    }

    String name() {
        return method + ' ' + path;
    }

    /** The value of {@code operationId}; empty if it has none. */
    Optional<Node> id() {
        return node.get("operationId").filter(id -> !id.text().isEmpty());
    }

    /** Whether it documents a response that no success is. */
    static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5") || status.equals("default");
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2");
    }
}
