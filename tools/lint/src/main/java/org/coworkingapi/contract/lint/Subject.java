package org.coworkingapi.contract.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.OperationReader;

/**
 * The readable name of a location in a document, such as {@code Team.Name} or {@code GET /teams query parameter page}.
 */
final class Subject {

    private static final Map<String, String> COMPONENTS = Map.of(
            "responses",
            "response",
            "parameters",
            "parameter",
            "examples",
            "example",
            "requestBodies",
            "request body",
            "headers",
            "header",
            "securitySchemes",
            "security scheme",
            "links",
            "link",
            "callbacks",
            "callback",
            "pathItems",
            "path item");
    private static final Set<String> OMITTED_FIELDS =
            Set.of("example", "examples", "default", "enum", "required", "discriminator");

    private final List<Node> path;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private Subject(List<Node> path) {
        this.path = path;
    }

    static String of(Node node) {
        Deque<Node> path = new ArrayDeque<>();
        for (Node current = node;
                current.parent().isPresent();
                current = current.parent().orElseThrow()) {
            path.push(current);
        }
        return path.isEmpty() ? "document" : new Subject(new ArrayList<>(path)).render();
    }

    private String render() {
        String root = path.get(0).key();
        if (root.equals("components") && path.size() > 2) {
            String kind = path.get(1).key();
            text.append(kind.equals("schemas") ? "" : COMPONENTS.getOrDefault(kind, kind) + ' ')
                    .append(path.get(2).key());
            position = 3;
        } else if ((root.equals("paths") || root.equals("webhooks")) && path.size() > 1) {
            position = 1;
            appendOperation(root.equals("paths") ? "" : "webhook ");
        } else {
            return path.stream().map(Node::key).collect(Collectors.joining("."));
        }
        while (position < path.size()
                && !OMITTED_FIELDS.contains(path.get(position).key())) {
            appendStep();
        }
        return text.toString();
    }

    private void appendOperation(String prefix) {
        String name = prefix + path.get(position).key();
        boolean hasMethod = position + 1 < path.size()
                && OperationReader.METHODS.contains(path.get(position + 1).key());
        text.append(hasMethod ? path.get(position + 1).key().toUpperCase(Locale.ROOT) + ' ' : "")
                .append(name);
        position += hasMethod ? 2 : 1;
    }

    private void appendStep() {
        String key = path.get(position++).key();
        boolean hasNext = position < path.size();
        switch (key) {
            case "parameters" -> {
                if (hasNext) {
                    Node parameter = path.get(position++);
                    String reference = parameter.text("$ref");
                    text.append(' ')
                            .append(
                                    reference.isEmpty()
                                            ? parameter.text("in") + " parameter " + parameter.text("name")
                                            : "parameter " + reference.substring(reference.lastIndexOf('/') + 1));
                }
            }
            case "responses" -> text.append(hasNext ? " " + path.get(position++).key() : "");
            case "headers" ->
                text.append(hasNext ? " header " + path.get(position++).key() : "");
            case "callbacks" -> {
                text.append(hasNext ? " callback " + path.get(position++).key() + ' ' : "");
                if (position < path.size()) {
                    appendOperation("");
                }
            }
            case "requestBody" -> text.append(" request");
            case "content" -> {
                text.append(" body");
                position++;
            }
            case "properties", "patternProperties" ->
                text.append(hasNext ? "." + path.get(position++).key() : "");
            case "items" -> text.append("[*]");
            case "additionalProperties" -> text.append(".*");
            default -> {}
        }
    }
}
