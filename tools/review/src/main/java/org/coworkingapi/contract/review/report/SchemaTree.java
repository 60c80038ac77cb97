package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * Creates trees of properties from schemas. References are resolved, {@code allOf} is merged, and recursive schemas are
 * cut off.
 */
final class SchemaTree {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_NODES = 1_000;

    private final Document document;
    private final List<Node> ancestors = new ArrayList<>();
    private int nodes;

    SchemaTree(Document document) {
        this.document = document;
    }

    /** @param note an addition to the type, such as {@code required}; may be empty */
    TreeNode of(String name, Node schema, String note) {
        Node node = document.resolve(schema);
        boolean isRecursive = ancestors.contains(node);
        boolean isListOfAncestor = parts(node).stream()
                .flatMap(part -> part.get("items").stream())
                .map(document::resolve)
                .anyMatch(items -> items.equals(node) || ancestors.contains(items));
        boolean isCut = ancestors.size() >= MAX_DEPTH || ++nodes > MAX_NODES;
        List<TreeNode> children = new ArrayList<>();
        ancestors.add(node);
        if (!isRecursive && !isCut) {
            addMembers(node, children);
        }
        ancestors.remove(ancestors.size() - 1);
        String type = type(schema);
        String cutNote = isCut && hasMembers(node) ? "not shown in full" : "";
        return new TreeNode(name, join(type, note, isRecursive || isListOfAncestor ? "as above" : cutNote), children);
    }

    private void addMembers(Node node, List<TreeNode> children) {
        Set<String> required = parts(node).stream()
                .flatMap(part -> part.get("required").stream())
                .flatMap(list -> list.items().stream())
                .map(Node::text)
                .collect(Collectors.toSet());
        Map<String, Node> properties = new LinkedHashMap<>();
        parts(node)
                .forEach(part -> part.get("properties").ifPresent(declared -> properties.putAll(declared.members())));
        properties.forEach(
                (name, property) -> children.add(of(name, property, required.contains(name) ? "required" : "")));
        for (Node part : parts(node)) {
            part.get("items").ifPresent(items -> children.addAll(itemProperties(items)));
            part.get("additionalProperties")
                    .filter(Node::isObject)
                    .ifPresent(property -> children.add(of("additional properties", property, "")));
            part.get("patternProperties")
                    .ifPresent(patterns -> patterns.members()
                            .forEach((pattern, property) ->
                                    children.add(of("properties matching " + pattern, property, ""))));
            for (String keyword : List.of("oneOf", "anyOf", "prefixItems")) {
                int number = 0;
                for (Node choice : part.get(keyword).map(Node::items).orElse(List.of())) {
                    String name = reference(choice).isEmpty() ? "" + ++number : reference(choice);
                    children.add(of((keyword.equals("prefixItems") ? "item " : "or ") + name, choice, ""));
                }
            }
        }
    }

    /** Returns the properties of list items, without a level for the list. */
    private List<TreeNode> itemProperties(Node items) {
        return of("", items, "").children();
    }

    /** Returns the schema and all schemas in its {@code allOf}. */
    private List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>(List.of(node));
        for (int i = 0; i < parts.size() && i < 50; i++) {
            parts.get(i)
                    .get("allOf")
                    .ifPresent(all -> all.items().stream()
                            .map(document::resolve)
                            .filter(part -> !parts.contains(part))
                            .forEach(parts::add));
        }
        return parts;
    }

    private boolean hasMembers(Node node) {
        return parts(node).stream()
                .anyMatch(part -> List.of("properties", "items", "oneOf", "anyOf").stream()
                        .anyMatch(keyword -> part.get(keyword).isPresent()));
    }

    private String type(Node schema) {
        Node node = document.resolve(schema);
        String name = reference(schema);
        List<Node> parts = parts(node);
        Optional<Node> items =
                parts.stream().flatMap(part -> part.get("items").stream()).findFirst();
        List<String> constraints = new ArrayList<>(items
                .map(item -> "list of " + itemType(item))
                .or(() -> Optional.of(name))
                .filter(constraint -> !constraint.isEmpty())
                .stream()
                .toList());
        String impliedByReference = name.isEmpty() ? "" : "object";
        String implied = items.isPresent() ? "array" : impliedByReference;
        parts.forEach(part -> SchemaConstraints.add(part, implied, constraints));
        return String.join(", ", constraints);
    }

    /** Describes list items in a few words, without their properties. */
    private String itemType(Node items) {
        List<String> constraints = new ArrayList<>();
        if (!reference(items).isEmpty()) {
            constraints.add(reference(items));
        }
        SchemaConstraints.add(document.resolve(items), reference(items).isEmpty() ? "" : "object", constraints);
        return constraints.isEmpty() ? "anything" : String.join(" ", constraints);
    }

    /** Returns the last segment of the reference, or an empty string for a schema without {@code $ref}. */
    private static String reference(Node schema) {
        return Document.reference(schema)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .orElse("");
    }

    private static String join(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
