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
    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "enum", "required", "discriminator");

    private final List<Node> path;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Subject(List<Node> path) {
        this.path = path;
    }

    static String of(Node node) {
        Deque<Node> path = new ArrayDeque<>();
        for (Node at = node; at.parent().isPresent(); at = at.parent().orElseThrow()) {
            path.push(at);
        }
        return path.isEmpty() ? "document" : new Subject(new ArrayList<>(path)).written();
    }

    private String written() {
        String first = path.get(0).key();
        if (first.equals("components") && path.size() > 2) {
            String kind = path.get(1).key();
            text.append(kind.equals("schemas") ? "" : COMPONENTS.getOrDefault(kind, kind) + ' ')
                    .append(path.get(2).key());
            at = 3;
        } else if ((first.equals("paths") || first.equals("webhooks")) && path.size() > 1) {
            at = 1;
            operation(first.equals("paths") ? "" : "webhook ");
        } else {
            return path.stream().map(Node::key).collect(Collectors.joining("."));
        }
        while (at < path.size() && !DATA.contains(path.get(at).key())) {
            step();
        }
        return text.toString();
    }

    private void operation(String prefix) {
        String name = prefix + path.get(at).key();
        boolean hasMethod = at + 1 < path.size()
                && OperationReader.METHODS.contains(path.get(at + 1).key());
        text.append(hasMethod ? path.get(at + 1).key().toUpperCase(Locale.ROOT) + ' ' : "")
                .append(name);
        at += hasMethod ? 2 : 1;
    }

    private void step() {
        String key = path.get(at++).key();
        boolean hasNext = at < path.size();
        switch (key) {
            case "parameters" -> {
                if (hasNext) {
                    Node parameter = path.get(at++);
                    String reference = parameter.text("$ref");
                    text.append(' ')
                            .append(
                                    reference.isEmpty()
                                            ? parameter.text("in") + " parameter " + parameter.text("name")
                                            : "parameter " + reference.substring(reference.lastIndexOf('/') + 1));
                }
            }
            case "responses" -> text.append(hasNext ? " " + path.get(at++).key() : "");
            case "headers" -> text.append(hasNext ? " header " + path.get(at++).key() : "");
            case "callbacks" -> {
                text.append(hasNext ? " callback " + path.get(at++).key() + ' ' : "");
                if (at < path.size()) {
                    operation("");
                }
            }
            case "requestBody" -> text.append(" request");
            case "content" -> {
                text.append(" body");
                at++;
            }
            case "properties", "patternProperties" ->
                text.append(hasNext ? "." + path.get(at++).key() : "");
            case "items" -> text.append("[*]");
            case "additionalProperties" -> text.append(".*");
            default -> {}
        }
    }
}
