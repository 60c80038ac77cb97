package org.coworkingapi.contract.review.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.OperationReader;

/**
 * A formatter of short names of nodes in a document, such as {@code Team.Members[*].Name}, {@code GET /teams query
 * parameter page}, {@code response BadRequest} or {@code GET /teams 200 Name}.
 */
final class SubjectNames {

    /** The nodes on the path to the named node, without the root. */
    private final List<Node> nodes;

    private SubjectNames(List<Node> nodes) {
        this.nodes = nodes;
    }

    static String of(Node node) {
        Deque<Node> nodes = new ArrayDeque<>();
        Node root = node;
        for (; root.parent().isPresent(); root = root.parent().orElseThrow()) {
            nodes.push(root);
        }
        boolean isDocument = root.get("openapi").isPresent();
        return isDocument
                ? new SubjectNames(new ArrayList<>(nodes)).nameInDocument()
                : new SubjectNames(new ArrayList<>(nodes)).nameInFile(root);
    }

    private String nameInDocument() {
        return switch (key(0)) {
            case "paths" -> nodes.size() < 2 ? "The API" : nameInPath(key(1), 2);
            case "webhooks" -> nodes.size() < 2 ? "The API" : nameInPath("webhook " + key(1), 2);
            case "components" -> nodes.size() < 3 ? "The API" : nameInComponent(key(1), key(2));
            case "info" -> "info";
            case "tags" -> nodes.size() < 2 ? "The API" : "tag " + nodes.get(1).text("name");
            default -> "The API";
        };
    }

    private String nameInComponent(String section, String name) {
        return switch (section) {
            case "schemas" -> name + SchemaPath.of(nodes, 3);
            case "parameters" -> "parameter " + name + SchemaPath.of(nodes, 3);
            case "headers" -> "header " + name + SchemaPath.of(nodes, 3);
            case "requestBodies" -> nameInBody("request body " + name, 3);
            case "responses" -> nameInResponse("response " + name, "response " + name, 3);
            case "securitySchemes" -> "security scheme " + name;
            case "callbacks" ->
                nodes.size() < 4 ? "callback " + name : nameInPath("callback " + name + ' ' + key(3), 4);
            case "pathItems" -> nameInPath("path item " + name, 3);
            default -> section.replaceFirst("s$", "") + ' ' + name;
        };
    }

    /** Returns the name of a node in a referenced file, which may have any structure. */
    private String nameInFile(Node root) {
        String stem = root.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        int schema = SchemaPath.indexOfSchema(nodes);
        StringBuilder names = new StringBuilder(stem);
        nodes.subList(0, schema).forEach(node -> names.append(' ').append(node.key()));
        return names + SchemaPath.of(nodes, schema);
    }

    private String nameInPath(String path, int index) {
        if (OperationReader.METHODS.contains(key(index))) {
            return nameInOperation(key(index).toUpperCase(Locale.ROOT) + ' ' + path, path, index + 1);
        }
        return key(index).equals("parameters") ? nameInParameter(path, index + 1) : path;
    }

    private String nameInOperation(String operation, String path, int index) {
        return switch (key(index)) {
            case "parameters" -> nameInParameter(operation, index + 1);
            case "requestBody" -> nameInBody(operation + " request body", index + 1);
            case "responses" ->
                nodes.size() <= index + 1
                        ? operation
                        : nameInResponse(
                                "response " + key(index + 1) + " of " + operation,
                                operation + ' ' + key(index + 1),
                                index + 2);
            case "callbacks" -> nameInCallbacks(operation, path, index + 1);
            default -> operation;
        };
    }

    private String nameInCallbacks(String operation, String path, int index) {
        if (nodes.size() <= index) {
            return operation;
        }
        return nodes.size() == index + 1
                ? operation + " callback " + key(index)
                : nameInPath(path + " callback " + key(index) + ' ' + key(index + 1), index + 2);
    }

    private String nameInParameter(String owner, int index) {
        if (nodes.size() <= index) {
            return owner;
        }
        Node parameter = nodes.get(index);
        String reference = parameter.text("$ref");
        return !reference.isEmpty()
                ? owner + " parameter " + reference.substring(reference.lastIndexOf('/') + 1)
                : owner + ' ' + parameter.text("in") + " parameter " + parameter.text("name")
                        + SchemaPath.of(nodes, index + 1);
    }

    private String nameInBody(String body, int index) {
        return joined(body, SchemaPath.of(nodes, index));
    }

    private String nameInResponse(String response, String body, int index) {
        return switch (key(index)) {
            case "headers" ->
                nodes.size() <= index + 1
                        ? response
                        : "header " + key(index + 1) + " of " + response.replaceFirst("^response (\\w+ of )", "$1")
                                + SchemaPath.of(nodes, index + 2);
            case "links" -> nodes.size() <= index + 1 ? response : "link " + key(index + 1) + " of " + response;
            case "content" ->
                nodes.stream().skip(index).noneMatch(node -> node.key().equals("schema"))
                        ? response
                        : nameInResponseBody(body, SchemaPath.of(nodes, index));
            default -> response;
        };
    }

    private static String nameInResponseBody(String body, String path) {
        return path.isEmpty() ? body + " body" : joined(body, path);
    }

    private static String joined(String owner, String path) {
        return path.startsWith(".") ? owner + ' ' + path.substring(1) : owner + path;
    }

    /** Returns the key of the node at an index; empty if the path is shorter. */
    private String key(int index) {
        return index < nodes.size() ? nodes.get(index).key() : "";
    }
}
