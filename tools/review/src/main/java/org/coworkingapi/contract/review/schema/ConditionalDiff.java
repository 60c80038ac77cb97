package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of {@code not}, {@code if}, dependencies, and other keywords that contain schemas. */
final class ConditionalDiff {

    private static final List<String> CONDITION = List.of("if", "then", "else");

    private ConditionalDiff() {}

    static void compare(Schema old, Schema now, SchemaEdits edits) {
        List<Node> before = old.keywords("not").toList();
        List<Node> after = now.keywords("not").toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                edits.edit(ChangeType.NOT_ADDED, Effect.NARROWS, Optional.empty(), Optional.of(after.get(i)));
            } else if (i >= after.size()) {
                edits.edit(ChangeType.NOT_REMOVED, Effect.WIDENS, Optional.of(before.get(i)), Optional.empty());
            } else {
                edits.below("", old.read(before.get(i)), now.read(after.get(i)), SchemaEdge.EffectPropagation.NEGATED);
            }
        }
        List<Node> removed = conditionals(old);
        List<Node> added = conditionals(now);
        for (Node one : List.copyOf(removed)) {
            added.stream().filter(other -> isSame(one, other)).findFirst().ifPresent(other -> {
                removed.remove(one);
                added.remove(other);
                conditional(Optional.of(one), Optional.of(other), old, now, edits);
            });
        }
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            conditional(
                    i < removed.size() ? Optional.of(removed.get(i)) : Optional.empty(),
                    i < added.size() ? Optional.of(added.get(i)) : Optional.empty(),
                    old,
                    now,
                    edits);
        }
    }

    /** Returns the parts with an {@code if}; without one, {@code then} and {@code else} have no effect. */
    private static List<Node> conditionals(Schema schema) {
        return new ArrayList<>(schema.parts().stream()
                .filter(part -> part.get("if").isPresent())
                .toList());
    }

    private static boolean isSame(Node one, Node other) {
        return CONDITION.stream()
                .allMatch(keyword -> one.get(keyword)
                        .map(Node::json)
                        .equals(other.get(keyword).map(Node::json)));
    }

    private static void conditional(
            Optional<Node> before, Optional<Node> after, Schema old, Schema now, SchemaEdits edits) {
        for (String keyword : CONDITION) {
            Optional<Node> from = before.flatMap(part -> part.get(keyword));
            Optional<Node> to = after.flatMap(part -> part.get(keyword));
            if (from.isPresent() && to.isPresent()) {
                edits.below(
                        "",
                        old.read(from.get()),
                        now.read(to.get()),
                        keyword.equals("if")
                                ? SchemaEdge.EffectPropagation.UNKNOWN
                                : SchemaEdge.EffectPropagation.SAME);
            } else if (to.isPresent()) {
                edits.edit(
                        ChangeType.CONDITION_ADDED,
                        keyword.equals("if") ? Effect.NONE : Effect.NARROWS,
                        "",
                        keyword,
                        Optional.empty(),
                        to);
            } else if (from.isPresent()) {
                edits.edit(
                        ChangeType.CONDITION_REMOVED,
                        keyword.equals("if") ? Effect.NONE : Effect.WIDENS,
                        keyword,
                        "",
                        from,
                        Optional.empty());
            }
        }
    }

    /** Compares the schema of a keyword, and reports it if only one document has it. */
    static void child(
            String keyword,
            String step,
            ChangeType added,
            ChangeType removed,
            Schema old,
            Schema now,
            SchemaEdits edits) {
        Optional<Schema> before = old.child(keyword);
        Optional<Schema> after = now.child(keyword);
        if (before.isPresent() && after.isPresent()) {
            edits.below(step, before.get(), after.get());
        } else if (after.isPresent()) {
            edits.edit(added, Effect.NARROWS, old.keyword(keyword), now.keyword(keyword));
        } else if (before.isPresent()) {
            edits.edit(removed, Effect.WIDENS, old.keyword(keyword), now.keyword(keyword));
        }
    }

    /** Compares named schemas, and reports those that only one document has. */
    static void named(
            Map<String, Schema> old,
            Map<String, Schema> now,
            String step,
            ChangeType added,
            Effect adding,
            ChangeType removed,
            Effect removing,
            SchemaEdits edits) {
        old.forEach((name, schema) -> {
            if (now.containsKey(name)) {
                edits.below(step, schema, now.get(name));
            } else {
                edits.edit(removed, removing, name, "", Optional.of(schema.node()), Optional.empty());
            }
        });
        now.forEach((name, schema) -> {
            if (!old.containsKey(name)) {
                edits.edit(added, adding, "", name, Optional.empty(), Optional.of(schema.node()));
            }
        });
    }

    static void dependencies(Schema old, Schema now, SchemaEdits edits) {
        Map<String, Node> before = dependentRequired(old);
        Map<String, Node> after = dependentRequired(now);
        before.forEach((dependency, node) -> {
            if (!after.containsKey(dependency)) {
                edits.edit(
                        ChangeType.DEPENDENT_REQUIRED_REMOVED,
                        Effect.WIDENS,
                        dependency,
                        "",
                        Optional.of(node),
                        Optional.empty());
            }
        });
        after.forEach((dependency, node) -> {
            if (!before.containsKey(dependency)) {
                edits.edit(
                        ChangeType.DEPENDENT_REQUIRED_ADDED,
                        Effect.NARROWS,
                        "",
                        dependency,
                        Optional.empty(),
                        Optional.of(node));
            }
        });
        named(
                old.children("dependentSchemas"),
                now.children("dependentSchemas"),
                "",
                ChangeType.DEPENDENT_SCHEMA_ADDED,
                Effect.NARROWS,
                ChangeType.DEPENDENT_SCHEMA_REMOVED,
                Effect.WIDENS,
                edits);
    }

    private static Map<String, Node> dependentRequired(Schema schema) {
        Map<String, Node> pairs = new TreeMap<>();
        schema.keywords("dependentRequired")
                .forEach(map -> map.members()
                        .forEach((name, list) -> list.items()
                                .forEach(needed ->
                                        pairs.putIfAbsent(needed.text() + " where " + name + " is", needed))));
        return pairs;
    }

    /** Compares {@code unevaluatedProperties} or {@code unevaluatedItems}. */
    static void unevaluated(String keyword, String step, Schema old, Schema now, SchemaEdits edits) {
        Optional<Schema> before = old.child(keyword);
        Optional<Schema> after = now.child(keyword);
        if (before.isPresent() && after.isPresent()) {
            edits.below(step, before.get(), after.get());
            return;
        }
        List<String> strictness = new ArrayList<>();
        for (Schema schema : List.of(old, now)) {
            strictness.add(allowed(keyword, schema));
        }
        List<String> order = List.of("nothing", "some", "anything");
        int more = order.indexOf(strictness.get(1)) - order.indexOf(strictness.get(0));
        if (more != 0) {
            edits.edit(
                    ChangeType.UNEVALUATED_CHANGED,
                    more > 0 ? Effect.WIDENS : Effect.NARROWS,
                    strictness.get(0),
                    strictness.get(1),
                    old.keyword(keyword),
                    now.keyword(keyword));
        }
    }

    private static String allowed(String keyword, Schema schema) {
        if (schema.closedBy(keyword).isPresent()) {
            return "nothing";
        }
        return schema.child(keyword).isPresent() ? "some" : "anything";
    }
}
