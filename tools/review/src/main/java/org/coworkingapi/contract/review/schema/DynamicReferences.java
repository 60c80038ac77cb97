package org.coworkingapi.contract.review.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** The schemas of a document to which a {@code $dynamicRef} can refer, whichever schema it is evaluated from. */
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
     * Compares the targets of two schemas. If one schema has more targets, the others are compared with its last one,
     * so that no target is skipped.
     */
    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        List<Node> before = oldSchema.dynamicTargets();
        List<Node> after = newSchema.dynamicTargets();
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            edits.addPair(
                    "",
                    oldSchema.read(before.get(Math.min(i, before.size() - 1))),
                    newSchema.read(after.get(Math.min(i, after.size() - 1))));
        }
    }
}
