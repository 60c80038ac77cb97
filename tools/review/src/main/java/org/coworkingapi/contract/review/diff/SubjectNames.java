package org.coworkingapi.contract.review.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.OperationReader;

/**
 * Says in a few words what a node of a document is about: {@code Team.Members[*].Name}, {@code GET /teams query
 * parameter page}, {@code response BadRequest}, {@code GET /teams 200 Name}.
 */
final class SubjectNames {

    /** From below the root down to the node. */
    private final List<Node> way;

    private SubjectNames(List<Node> way) {
        this.way = way;
    }

    static String of(Node node) {
        Deque<Node> way = new ArrayDeque<>();
        Node root = node;
        for (; root.parent().isPresent(); root = root.parent().orElseThrow()) {
            way.push(root);
        }
        boolean isDocument = root.get("openapi").isPresent();
        return isDocument
                ? new SubjectNames(new ArrayList<>(way)).inDocument()
                : new SubjectNames(new ArrayList<>(way)).inFile(root);
    }

    private String inDocument() {
        return switch (key(0)) {
            case "paths" -> way.size() < 2 ? "The API" : inPath(key(1), 2);
            case "webhooks" -> way.size() < 2 ? "The API" : inPath("webhook " + key(1), 2);
            case "components" -> way.size() < 3 ? "The API" : inComponent(key(1), key(2));
            case "info" -> "info";
            case "tags" -> way.size() < 2 ? "The API" : "tag " + way.get(1).text("name");
            default -> "The API";
        };
    }

    private String inComponent(String section, String name) {
        return switch (section) {
            case "schemas" -> name + SchemaPath.of(way, 3);
            case "parameters" -> "parameter " + name + SchemaPath.of(way, 3);
            case "headers" -> "header " + name + SchemaPath.of(way, 3);
            case "requestBodies" -> inBody("request body " + name, 3);
            case "responses" -> inResponse("response " + name, "response " + name, 3);
            case "securitySchemes" -> "security scheme " + name;
            case "callbacks" -> way.size() < 4 ? "callback " + name : inPath("callback " + name + ' ' + key(3), 4);
            case "pathItems" -> inPath("path item " + name, 3);
            default -> section.replaceFirst("s$", "") + ' ' + name;
        };
    }

    /** In a file of which only a part may be known. */
    private String inFile(Node root) {
        String stem = root.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        int schema = SchemaPath.start(way);
        StringBuilder names = new StringBuilder(stem);
        way.subList(0, schema).forEach(node -> names.append(' ').append(node.key()));
        return names + SchemaPath.of(way, schema);
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
                way.size() <= at + 1
                        ? operation
                        : inResponse(
                                "response " + key(at + 1) + " of " + operation, operation + ' ' + key(at + 1), at + 2);
            case "callbacks" -> inCallbacks(operation, path, at + 1);
            default -> operation;
        };
    }

    private String inCallbacks(String operation, String path, int at) {
        if (way.size() <= at) {
            return operation;
        }
        return way.size() == at + 1
                ? operation + " callback " + key(at)
                : inPath(path + " callback " + key(at) + ' ' + key(at + 1), at + 2);
    }

    private String inParameter(String owner, int at) {
        if (way.size() <= at) {
            return owner;
        }
        Node parameter = way.get(at);
        String reference = parameter.text("$ref");
        return !reference.isEmpty()
                ? owner + " parameter " + reference.substring(reference.lastIndexOf('/') + 1)
                : owner + ' ' + parameter.text("in") + " parameter " + parameter.text("name")
                        + SchemaPath.of(way, at + 1);
    }

    private String inBody(String body, int at) {
        return joined(body, SchemaPath.of(way, at));
    }

    private String inResponse(String response, String body, int at) {
        return switch (key(at)) {
            case "headers" ->
                way.size() <= at + 1
                        ? response
                        : "header " + key(at + 1) + " of " + response.replaceFirst("^response (\\w+ of )", "$1")
                                + SchemaPath.of(way, at + 2);
            case "links" -> way.size() <= at + 1 ? response : "link " + key(at + 1) + " of " + response;
            case "content" ->
                way.stream().skip(at).noneMatch(node -> node.key().equals("schema"))
                        ? response
                        : inResponseBody(body, SchemaPath.of(way, at));
            default -> response;
        };
    }

    private static String inResponseBody(String body, String path) {
        return path.isEmpty() ? body + " body" : joined(body, path);
    }

    private static String joined(String owner, String path) {
        return path.startsWith(".") ? owner + ' ' + path.substring(1) : owner + path;
    }

    private String key(int index) {
        return index < way.size() ? way.get(index).key() : "";
    }
}
