package org.coworkingapi.contract.review.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;

/** Compares the named schemas, whether an operation uses them or not: generated classes are called by them. */
record NamedSchemaDiff(DiffContext.SharedState sharedState) {

    void compare() {
        Map<String, Node> removed = new LinkedHashMap<>(schemas(sharedState.before()));
        Map<String, Node> added = new LinkedHashMap<>(schemas(sharedState.after()));
        Set<String> kept = new HashSet<>(removed.keySet());
        kept.retainAll(added.keySet());
        new TreeMap<>(removed).forEach((name, old) -> {
            Node now = added.get(name);
            if (now != null) {
                sharedState.log().add(sharedState.schemas().pair(old, now));
            }
        });
        removed.keySet().removeAll(kept);
        added.keySet().removeAll(kept);
        Map<String, Node> left = new LinkedHashMap<>(added);
        removed.forEach((name, old) -> {
            Optional<Node> renamed = left.values().stream()
                    .filter(node -> outline(old).equals(outline(node))
                            && sharedState.schemas().pair(old, node).isClean())
                    .findFirst();
            renamed.ifPresentOrElse(
                    node -> {
                        left.remove(node.key());
                        add(ChangeType.SCHEMA_RENAMED, name, name, node.key(), Optional.of(old), Optional.of(node));
                    },
                    () -> add(
                            ChangeType.SCHEMA_REMOVED,
                            name,
                            "",
                            "",
                            Optional.of(old),
                            Optional.of(DiffContext.compareStatement(sharedState.after().root(), "components"))));
        });
        left.forEach((name, node) -> add(ChangeType.SCHEMA_ADDED, name, "", "", Optional.empty(), Optional.of(node)));
    }

    private void add(ChangeType type, String subject, String from, String to, Optional<Node> before, Optional<Node> after) {
        sharedState.log().add(type, Effect.NONE, subject, from, to, before, after, Optional.empty(), CompatibilityRules.Conditions.NONE);
    }

    /** What must be the same before it pays to compare two schemas. */
    private static String outline(Node schema) {
        StringBuilder outline = new StringBuilder();
        for (String member : List.of("properties", "type", "enum")) {
            schema.get(member)
                    .ifPresent(node -> outline.append(member)
                            .append(new TreeSet<>(node.members().keySet()))
                            .append(node.items().size()));
        }
        return outline.toString();
    }

    private static Map<String, Node> schemas(Document document) {
        return document.root().at("/components/schemas").map(Node::members).orElse(Map.of());
    }
}
