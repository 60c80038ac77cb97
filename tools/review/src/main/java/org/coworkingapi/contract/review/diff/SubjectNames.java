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
                ? new SubjectNames(new ArrayList<>(nodes)).inDocument()
                : new SubjectNames(new ArrayList<>(nodes)).inFile(root);
    }

    private String inDocument() {
        return switch (key(0)) {
            case "paths" -> nodes.size() < 2 ? "The API" : inPath(key(1), 2);
            case "webhooks" -> nodes.size() < 2 ? "The API" : inPath("webhook " + key(1), 2);
            case "components" -> nodes.size() < 3 ? "The API" : inComponent(key(1), key(2));
            case "info" -> "info";
            case "tags" -> nodes.size() < 2 ? "The API" : "tag " + nodes.get(1).text("name");
            default -> "The API";
        };
    }

    private String inComponent(String section, String name) {
        return switch (section) {
            case "schemas" -> name + SchemaPath.of(nodes, 3);
            case "parameters" -> "parameter " + name + SchemaPath.of(nodes, 3);
            case "headers" -> "header " + name + SchemaPath.of(nodes, 3);
            case "requestBodies" -> inBody("request body " + name, 3);
            case "responses" -> inResponse("response " + name, "response " + name, 3);
            case "securitySchemes" -> "security scheme " + name;
            case "callbacks" -> nodes.size() < 4 ? "callback " + name : inPath("callback " + name + ' ' + key(3), 4);
            case "pathItems" -> inPath("path item " + name, 3);
            default -> section.replaceFirst("s$", "") + ' ' + name;
        };
    }

    /** Returns the name of a node in a referenced file, which may have any structure. */
    private String inFile(Node root) {
        String stem = root.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        int schema = SchemaPath.start(nodes);
        StringBuilder names = new StringBuilder(stem);
        nodes.subList(0, schema).forEach(node -> names.append(' ').append(node.key()));
        return names + SchemaPath.of(nodes, schema);
    }

    private String inPath(String path, int at) {
        if (OperationReader.METHODS.contains(key(at))) {
            return inOperation(key(at).toUpperCase(Locale.ROOT) + ' ' + path, path, at + 1);
        }
        return key(at).equals("parameters") ? inParameter(path, at + 1) : path;
    }

    private String inOperation(String operation, String path, int at) {
        return switch (key(at)) {
            case "parameters" -> inParameter(operation, at + 1);
            case "requestBody" -> inBody(operation + " request body", at + 1);
            case "responses" ->
                nodes.size() <= at + 1
                        ? operation
                        : inResponse(
                                "response " + key(at + 1) + " of " + operation, operation + ' ' + key(at + 1), at + 2);
            case "callbacks" -> inCallbacks(operation, path, at + 1);
            default -> operation;
        };
    }

    private String inCallbacks(String operation, String path, int at) {
        if (nodes.size() <= at) {
            return operation;
        }
        return nodes.size() == at + 1
                ? operation + " callback " + key(at)
                : inPath(path + " callback " + key(at) + ' ' + key(at + 1), at + 2);
    }

    private String inParameter(String owner, int at) {
        if (nodes.size() <= at) {
            return owner;
        }
        Node parameter = nodes.get(at);
        String reference = parameter.text("$ref");
        return !reference.isEmpty()
                ? owner + " parameter " + reference.substring(reference.lastIndexOf('/') + 1)
                : owner + ' ' + parameter.text("in") + " parameter " + parameter.text("name")
                        + SchemaPath.of(nodes, at + 1);
    }

    private String inBody(String body, int at) {
        return joined(body, SchemaPath.of(nodes, at));
    }

    private String inResponse(String response, String body, int at) {
        return switch (key(at)) {
            case "headers" ->
                nodes.size() <= at + 1
                        ? response
                        : "header " + key(at + 1) + " of " + response.replaceFirst("^response (\\w+ of )", "$1")
                                + SchemaPath.of(nodes, at + 2);
            case "links" -> nodes.size() <= at + 1 ? response : "link " + key(at + 1) + " of " + response;
            case "content" ->
                nodes.stream().skip(at).noneMatch(node -> node.key().equals("schema"))
                        ? response
                        : inResponseBody(body, SchemaPath.of(nodes, at));
            default -> response;
        };
    }

    private static String inResponseBody(String body, String path) {
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
