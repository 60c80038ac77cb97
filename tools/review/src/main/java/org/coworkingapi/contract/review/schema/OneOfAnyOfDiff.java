package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of {@code oneOf} and {@code anyOf}, independent of the order and the names of the alternatives. */
final class OneOfAnyOfDiff {

    /** The maximum number of pairs of alternatives that are compared to find equivalent ones. */
    private static final int MAX_PAIRS = 2_500;

    private OneOfAnyOfDiff() {}

    /** Compares the alternatives and returns whether the other keywords remain to be compared. */
    static boolean compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        List<Alternatives> before = oldSchema.alternatives();
        List<Alternatives> after = newSchema.alternatives();
        if (before.isEmpty()
                && after.size() == 1
                && hasEqualBranch(after.get(0), newSchema, branch -> edits.acceptSameValues(oldSchema, branch))) {
            edits.add(
                    ChangeType.ALTERNATIVES_INTRODUCED,
                    Effect.WIDENS,
                    "",
                    names(after.get(0)),
                    Optional.empty(),
                    Optional.of(after.get(0).node()));
            return false;
        }
        if (after.isEmpty()
                && before.size() == 1
                && hasEqualBranch(before.get(0), oldSchema, branch -> edits.acceptSameValues(branch, newSchema))) {
            edits.add(
                    ChangeType.ALTERNATIVES_LIFTED,
                    Effect.NARROWS,
                    names(before.get(0)),
                    "",
                    Optional.of(before.get(0).node()),
                    Optional.empty());
            return false;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                edits.add(
                        ChangeType.ALTERNATIVES_INTRODUCED,
                        Effect.NARROWS,
                        "",
                        names(after.get(i)),
                        Optional.empty(),
                        Optional.of(after.get(i).node()));
            } else if (i >= after.size()) {
                edits.add(
                        ChangeType.ALTERNATIVES_LIFTED,
                        Effect.WIDENS,
                        names(before.get(i)),
                        "",
                        Optional.of(before.get(i).node()),
                        Optional.empty());
            } else {
                compare(oldSchema, newSchema, before.get(i), after.get(i), edits);
            }
        }
        compareDiscriminators(oldSchema, newSchema, edits);
        return true;
    }

    private static boolean hasEqualBranch(
            Alternatives alternatives, Schema schema, Predicate<Schema> acceptsSameValues) {
        return alternatives.branches().stream().anyMatch(branch -> acceptsSameValues.test(schema.read(branch)));
    }

    private static void compare(
            Schema oldSchema, Schema newSchema, Alternatives before, Alternatives after, SchemaEdits edits) {
        boolean isOneOf = after.keyword().equals("oneOf");
        if (!before.keyword().equals(after.keyword())) {
            edits.add(
                    ChangeType.ALTERNATIVES_CHANGED,
                    isOneOf ? Effect.NARROWS : Effect.WIDENS,
                    before.keyword(),
                    after.keyword(),
                    Optional.of(before.node()),
                    Optional.of(after.node()));
        }
        List<Node> removed = new ArrayList<>(before.branches());
        List<Node> added = new ArrayList<>(after.branches());
        comparePairsByKey(removed, added, branch -> Document.reference(branch).orElse(""), oldSchema, newSchema, edits);
        comparePairsByKey(
                removed,
                added,
                branch -> Document.reference(branch).isPresent() ? "" : branch.json(),
                oldSchema,
                newSchema,
                edits);
        if (removed.size() * added.size() <= MAX_PAIRS) {
            comparePairs(
                    removed,
                    added,
                    (oldBranch, newBranch) ->
                            edits.acceptSameValues(oldSchema.read(oldBranch), newSchema.read(newBranch)),
                    oldSchema,
                    newSchema,
                    edits);
        }
        comparePairs(
                removed,
                added,
                (oldBranch, newBranch) -> isSimilar(oldSchema.read(oldBranch), newSchema.read(newBranch)),
                oldSchema,
                newSchema,
                edits);
        for (Node branch : removed) {
            edits.add(
                    isOneOf ? ChangeType.ONE_OF_REMOVED : ChangeType.ANY_OF_REMOVED,
                    Effect.NARROWS,
                    name(branch),
                    "",
                    Optional.of(branch),
                    Optional.of(after.node()));
        }
        for (Node branch : added) {
            edits.add(
                    isOneOf ? ChangeType.ONE_OF_ADDED : ChangeType.ANY_OF_ADDED,
                    Effect.WIDENS,
                    "",
                    name(branch),
                    Optional.of(before.node()),
                    Optional.of(branch));
        }
    }

    /** Removes alternatives with the same non-empty key from both lists and compares them. */
    private static void comparePairsByKey(
            List<Node> removed,
            List<Node> added,
            Function<Node, String> key,
            Schema oldSchema,
            Schema newSchema,
            SchemaEdits edits) {
        Map<String, Node> byKey = new HashMap<>();
        added.forEach(branch -> byKey.putIfAbsent(key.apply(branch), branch));
        byKey.remove("");
        for (Node removedBranch : List.copyOf(removed)) {
            Node addedBranch = byKey.remove(key.apply(removedBranch));
            if (addedBranch != null) {
                removed.remove(removedBranch);
                added.remove(addedBranch);
                edits.addPair("", oldSchema.read(removedBranch), newSchema.read(addedBranch));
            }
        }
    }

    /** Removes corresponding alternatives from both lists and compares them. */
    private static void comparePairs(
            List<Node> removed,
            List<Node> added,
            BiPredicate<Node, Node> isCounterpart,
            Schema oldSchema,
            Schema newSchema,
            SchemaEdits edits) {
        for (Node removedBranch : List.copyOf(removed)) {
            added.stream()
                    .filter(addedBranch -> isCounterpart.test(removedBranch, addedBranch))
                    .findFirst()
                    .ifPresent(addedBranch -> {
                        removed.remove(removedBranch);
                        added.remove(addedBranch);
                        edits.addPair("", oldSchema.read(removedBranch), newSchema.read(addedBranch));
                    });
        }
    }

    /**
     * Returns whether two alternatives have the same types and share at least half of their properties. Such
     * alternatives count as one changed alternative.
     */
    private static boolean isSimilar(Schema oldSchema, Schema newSchema) {
        if (!oldSchema.types().equals(newSchema.types())) {
            return false;
        }
        long common = oldSchema.properties().keySet().stream()
                .filter(newSchema.properties()::containsKey)
                .count();
        return 2 * common
                >= Math.max(
                        oldSchema.properties().size(), newSchema.properties().size());
    }

    private static String names(Alternatives alternatives) {
        return alternatives.branches().stream()
                .map(OneOfAnyOfDiff::name)
                .toList()
                .toString();
    }

    /** Returns the reference, the title or the JSON of an alternative. */
    private static String name(Node branch) {
        return Document.reference(branch)
                .orElseGet(() -> branch.get("title").isPresent() ? branch.text("title") : branch.json());
    }

    private static void compareDiscriminators(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Node> before = oldSchema.keyword("discriminator");
        Optional<Node> after = newSchema.keyword("discriminator");
        String from = before.map(node -> node.text("propertyName")).orElse("");
        String to = after.map(node -> node.text("propertyName")).orElse("");
        if (before.isEmpty() || after.isEmpty()) {
            after.ifPresent(node -> edits.add(ChangeType.DISCRIMINATOR_ADDED, Effect.MOVES, "", to, before, after));
            before.ifPresent(
                    node -> edits.add(ChangeType.DISCRIMINATOR_REMOVED, Effect.MOVES, from, "", before, after));
            return;
        }
        if (!from.equals(to)) {
            edits.add(ChangeType.DISCRIMINATOR_PROPERTY_CHANGED, Effect.REPLACES, from, to, before, after);
        }
        compareMappings(oldSchema, mapping(oldSchema, before.get()), newSchema, mapping(newSchema, after.get()), edits);
    }

    private static void compareMappings(
            Schema oldSchema,
            Map<String, Node> oldMapping,
            Schema newSchema,
            Map<String, Node> newMapping,
            SchemaEdits edits) {
        Node discriminator = newSchema.keyword("discriminator").orElseThrow();
        Set<String> reported = new HashSet<>(oldMapping.keySet());
        oldMapping.forEach((value, node) -> {
            Node sameValue = newMapping.get(value);
            Optional<Map.Entry<String, Node>> counterpart = sameValue != null
                    ? Optional.of(Map.entry(value, sameValue))
                    : newMapping.entrySet().stream()
                            .filter(other -> !reported.contains(other.getKey())
                                    && acceptSameValues(oldSchema, newSchema, node, other.getValue(), edits))
                            .findFirst();
            if (counterpart.isEmpty() && node.isText()) {
                edits.add(
                        ChangeType.DISCRIMINATOR_MAPPING_REMOVED,
                        Effect.NARROWS,
                        value,
                        "",
                        Optional.of(node),
                        Optional.of(discriminator));
            } else if (counterpart.isPresent()) {
                String name = counterpart.get().getKey();
                Node target = counterpart.get().getValue();
                reported.add(name);
                if (!name.equals(value)
                        || (!text(node).equals(text(target))
                                && !acceptSameValues(oldSchema, newSchema, node, target, edits))) {
                    edits.add(
                            ChangeType.DISCRIMINATOR_MAPPING_CHANGED,
                            Effect.REPLACES,
                            value + " for " + text(node),
                            name + " for " + text(target),
                            Optional.of(node),
                            Optional.of(target));
                }
            }
        });
        newMapping.forEach((value, node) -> {
            if (!reported.contains(value) && node.isText()) {
                edits.add(
                        ChangeType.DISCRIMINATOR_MAPPING_ADDED,
                        Effect.WIDENS,
                        "",
                        value,
                        oldSchema.keyword("discriminator"),
                        Optional.of(node));
            }
        });
    }

    /** Returns the alternatives by discriminator value. The value of an unmapped alternative is its schema name. */
    private static Map<String, Node> mapping(Schema schema, Node discriminator) {
        Map<String, Node> mapping = new LinkedHashMap<>(
                discriminator.get("mapping").map(Node::members).orElse(Map.of()));
        Set<Node> mapped = new HashSet<>();
        mapping.values().forEach(node -> branch(schema, node.text()).ifPresent(mapped::add));
        schema.alternatives().stream()
                .flatMap(alternatives -> alternatives.branches().stream())
                .filter(branch -> !mapped.contains(branch))
                .forEach(branch -> Document.reference(branch)
                        .ifPresent(reference ->
                                mapping.putIfAbsent(reference.substring(reference.lastIndexOf('/') + 1), branch)));
        return mapping;
    }

    private static String text(Node target) {
        return target.isText() ? target.text() : Document.reference(target).orElse("");
    }

    /** Returns whether the alternatives with these targets accept the same values, as after renaming a component. */
    private static boolean acceptSameValues(
            Schema oldSchema, Schema newSchema, Node before, Node after, SchemaEdits edits) {
        Optional<Node> oldBranch = branch(oldSchema, text(before));
        Optional<Node> newBranch = branch(newSchema, text(after));
        return oldBranch.isPresent()
                && newBranch.isPresent()
                && edits.acceptSameValues(oldSchema.read(oldBranch.get()), newSchema.read(newBranch.get()));
    }

    private static Optional<Node> branch(Schema schema, String target) {
        return schema.alternatives().stream()
                .flatMap(alternatives -> alternatives.branches().stream())
                .filter(branch -> Document.reference(branch)
                        .filter(name -> name.equals(target) || name.endsWith('/' + target))
                        .isPresent())
                .findFirst();
    }
}
