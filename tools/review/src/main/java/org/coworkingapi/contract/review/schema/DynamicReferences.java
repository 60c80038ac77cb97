package org.coworkingapi.contract.review.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** The schemas to which a {@code $dynamicRef} can refer, regardless of the schema from which it is evaluated. */
final class DynamicReferences {

    private static final String KEYWORD = "$dynamicRef";

    private final Map<String, List<Node>> targets = new HashMap<>();

    private DynamicReferences(Document document) {
        Deque<Node> todo = new ArrayDeque<>(document.files());
        while (!todo.isEmpty()) {
            Node node = todo.remove();
            for (String keyword : List.of("$dynamicAnchor", "$anchor")) {
                node.get(keyword)
                        .ifPresent(anchor -> targets.computeIfAbsent(anchor.text(), key -> new ArrayList<>())
                                .add(node));
            }
            todo.addAll(node.members().values());
            todo.addAll(node.items());
        }
    }

    private List<Node> targets(Node reference) {
        String text = reference.text();
        return targets.getOrDefault(text.substring(text.indexOf('#') + 1), List.of());
    }

    /** Returns the schemas that the dynamic references of a schema can refer to, in the order of the files. */
    static List<Node> targets(Document document, Schema schema) {
        return schema.keywords(KEYWORD)
                .flatMap(
                        reference -> document
                                .derived(DynamicReferences.class, () -> new DynamicReferences(document))
                                .targets(reference)
                                .stream())
                .distinct()
                .toList();
    }

    /**
     * Compares the targets of two schemas. If one schema has more targets, its additional targets are compared with the
     * last target of the other schema. A schema without targets accepts all values.
     */
    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        int count = Math.max(
                oldSchema.dynamicTargets().size(), newSchema.dynamicTargets().size());
        for (int i = 0; i < count; i++) {
            edits.addPair("", target(oldSchema, i), target(newSchema, i));
        }
    }

    private static Schema target(Schema schema, int index) {
        List<Node> targets = schema.dynamicTargets();
        return targets.isEmpty()
                ? schema.unrestricted()
                : schema.read(targets.get(Math.min(index, targets.size() - 1)));
    }
}
