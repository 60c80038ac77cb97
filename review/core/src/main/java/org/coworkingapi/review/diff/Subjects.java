package org.coworkingapi.review.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.review.change.JsonPath;
import org.coworkingapi.review.document.Node;

/** Names parts of a document as people do: {@code Team.Members[*].Name}, {@code GET /teams 200 header Allow}. */
final class Subjects {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Map<String, String> COMPONENTS = Map.of("schemas", "", "parameters", "parameter ", "responses", "response ",
            "headers", "header ", "requestBodies", "request body ", "securitySchemes", "security scheme ", "links", "link ",
            "callbacks", "callback ", "examples", "example ", "pathItems", "path ");

    private Subjects() {}

    /** The name of what a node is, or belongs to; keywords at the end are left out. */
    static String of(Node node) {
        Deque<Node> way = new ArrayDeque<>();
        for (Node at = node; at.parent().isPresent(); at = at.parent().get()) {
            way.push(at);
        }
        StringBuilder name = new StringBuilder();
        while (!way.isEmpty()) {
            step(way, name);
        }
        return name.isEmpty() ? "document" : name.toString().strip();
    }

    private static void step(Deque<Node> way, StringBuilder name) {
        Node at = way.pop();
        String key = at.key();
        switch (key) {
            case "components" -> {
                String room = way.isEmpty() ? "" : way.pop().key();
                if (!way.isEmpty()) {
                    name.append(COMPONENTS.getOrDefault(room, room + ' ')).append(way.pop().key());
                }
            }
            case "paths", "webhooks" -> operation(key, way, name);
            case "responses" -> named(" response ", way, name);
            case "headers" -> named(" header ", way, name);
            case "links" -> named(" link ", way, name);
            case "callbacks" -> callback(way, name);
            case "requestBody" -> name.append(" request body");
            case "parameters" -> {
                if (!way.isEmpty()) {
                    Node parameter = way.pop();
                    name.append(' ').append(parameter.text("in")).append(" parameter ").append(parameter.text("name"));
                }
            }
            case "content" -> {
                if (!way.isEmpty()) {
                    way.pop();
                }
            }
            default -> {
                if (!name.isEmpty()) {
                    way.push(at);
                    schema(way, name);
                }
            }
        }
    }

    private static void operation(String room, Deque<Node> way, StringBuilder name) {
        String path = way.isEmpty() ? "" : (room.equals("webhooks") ? "webhook " : "") + way.pop().key();
        if (!way.isEmpty() && METHODS.contains(way.peek().key())) {
            name.append(way.pop().key().toUpperCase(Locale.ROOT)).append(' ');
        }
        name.append(path);
    }

    private static void callback(Deque<Node> way, StringBuilder name) {
        named(" callback ", way, name);
        if (!way.isEmpty()) {
            way.pop();
        }
        if (!way.isEmpty() && METHODS.contains(way.peek().key())) {
            name.append(' ').append(way.pop().key().toUpperCase(Locale.ROOT));
        }
    }

    private static void named(String word, Deque<Node> way, StringBuilder name) {
        name.append(word).append(way.isEmpty() ? "" : way.pop().key());
    }

    /** The rest of the way inside a schema. */
    private static void schema(Deque<Node> way, StringBuilder name) {
        StringBuilder path = new StringBuilder();
        while (!way.isEmpty()) {
            String key = way.pop().key();
            switch (key) {
                case "properties" -> path.append(way.isEmpty() ? "" : JsonPath.member(way.pop().key()));
                case "patternProperties" -> path.append(way.isEmpty() ? "" : '{' + way.pop().key() + '}');
                case "items", "prefixItems", "contains" -> path.append(JsonPath.ITEM);
                case "additionalProperties" -> path.append(JsonPath.OTHER);
                default -> {
                    // Other keywords do not lead to another value, and their members are no names.
                }
            }
        }
        boolean isComponent = name.indexOf(" ") < 0;
        name.append(path.isEmpty() || isComponent ? "" : " $").append(path);
    }
}
