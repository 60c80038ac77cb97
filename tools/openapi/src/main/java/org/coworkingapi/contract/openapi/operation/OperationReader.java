package org.coworkingapi.contract.openapi.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** Reads the operations of a document in document order. */
public final class OperationReader {

    /** The methods in lower case, as in the field names of path items. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private OperationReader() {}

    /** Returns the operations of all paths. */
    public static List<Operation> ofPaths(Document document) {
        return of(document, document.root().get("paths"), "");
    }

    /** Returns the operations of all webhooks (OpenAPI 3.1). */
    public static List<Operation> ofWebhooks(Document document) {
        return of(document, document.root().get("webhooks"), "webhook ");
    }

    /** Returns the operations of the callbacks of an operation. */
    public static List<Operation> ofCallbacks(Document document, Operation operation) {
        List<Operation> operations = new ArrayList<>();
        operation
                .node()
                .get("callbacks")
                .ifPresent(callbacks -> callbacks
                        .members()
                        .forEach((name, callback) -> operations.addAll(of(
                                document,
                                Optional.of(document.resolve(callback)),
                                operation.name().path() + " callback " + name + ' '))));
        return operations;
    }

    /** Returns the operations of a callback, with paths that do not name the enclosing operation. */
    public static List<Operation> ofCallback(Document document, Node callback) {
        return of(document, Optional.of(callback), "callback ");
    }

    private static List<Operation> of(Document document, Optional<Node> items, String prefix) {
        List<Operation> operations = new ArrayList<>();
        items.ifPresent(map -> map.members().forEach((route, entry) -> {
            if (route.startsWith("x-")) {
                return;
            }
            PathItem item = PathItem.of(document, entry);
            for (String method : METHODS) {
                item.get(method)
                        .filter(Node::isObject)
                        .ifPresent(node -> operations.add(new Operation(
                                document,
                                new OperationName(
                                        method.toUpperCase(Locale.ROOT), prefix + route, node.text("operationId")),
                                prefix + route,
                                node,
                                item,
                                parameters(document, item, node))));
            }
        }));
        return operations;
    }

    private static List<Parameter> parameters(Document document, PathItem item, Node operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        item.get("parameters").ifPresent(list -> addParameters(document, list, true, parameters));
        operation.get("parameters").ifPresent(list -> addParameters(document, list, false, parameters));
        return List.copyOf(parameters.values());
    }

    private static void addParameters(
            Document document, Node list, boolean isOfPath, Map<String, Parameter> parameters) {
        for (Node item : list.items()) {
            Node node = document.resolve(item);
            Parameter parameter = new Parameter(document, node.text("in"), node.text("name"), item, node, isOfPath);
            if (!parameter.isIgnored()) {
                parameters.put(parameter.identity(), parameter);
            }
        }
    }
}
