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
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the named schemas. Unused schemas are included, because generated classes are named after them. */
record NamedSchemaDiff(DiffContext.SharedState sharedState) {

    void compare() {
        Map<String, Node> unpairedOld = new LinkedHashMap<>(schemas(sharedState.before()));
        Map<String, Node> unpairedNew = new LinkedHashMap<>(schemas(sharedState.after()));
        Set<String> common = new HashSet<>(unpairedOld.keySet());
        common.retainAll(unpairedNew.keySet());
        new TreeMap<>(unpairedOld).forEach((name, old) -> {
            Node proposed = unpairedNew.get(name);
            if (proposed != null) {
                sharedState.collector().add(sharedState.schemas().pair(old, proposed));
            }
        });
        unpairedOld.keySet().removeAll(common);
        unpairedNew.keySet().removeAll(common);
        Map<String, Node> added = new LinkedHashMap<>(unpairedNew);
        unpairedOld.forEach((name, old) -> {
            Optional<Node> renamed = added.values().stream()
                    .filter(node -> outline(old).equals(outline(node))
                            && sharedState.schemas().pair(old, node).isUnchanged())
                    .findFirst();
            renamed.ifPresentOrElse(
                    node -> {
                        added.remove(node.key());
                        add(ChangeType.SCHEMA_RENAMED, name, name, node.key(), Optional.of(old), Optional.of(node));
                    },
                    () -> add(
                            ChangeType.SCHEMA_REMOVED,
                            name,
                            "",
                            "",
                            Optional.of(old),
                            Optional.of(
                                    DiffContext.memberOrSelf(sharedState.after().root(), "components"))));
        });
        added.forEach((name, node) -> add(ChangeType.SCHEMA_ADDED, name, "", "", Optional.empty(), Optional.of(node)));
    }

    private void add(
            ChangeType type, String subject, String from, String to, Optional<Node> before, Optional<Node> after) {
        sharedState
                .collector()
                .add(
                        type,
                        Effect.NONE,
                        subject,
                        from,
                        to,
                        before,
                        after,
                        Optional.empty(),
                        CompatibilityRules.Conditions.NONE);
    }

    /** Returns a summary that is the same for equal schemas. Only schemas with the same summary are compared. */
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
