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
    static boolean compare(Schema old, Schema now, SchemaEdits edits) {
        List<Alternatives> before = old.alternatives();
        List<Alternatives> after = now.alternatives();
        if (before.isEmpty()
                && after.size() == 1
                && wraps(after.get(0), now, branch -> edits.acceptSameValues(old, branch))) {
            edits.edit(
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
                && wraps(before.get(0), old, branch -> edits.acceptSameValues(branch, now))) {
            edits.edit(
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
                edits.edit(
                        ChangeType.ALTERNATIVES_INTRODUCED,
                        Effect.NARROWS,
                        "",
                        names(after.get(i)),
                        Optional.empty(),
                        Optional.of(after.get(i).node()));
            } else if (i >= after.size()) {
                edits.edit(
                        ChangeType.ALTERNATIVES_LIFTED,
                        Effect.WIDENS,
                        names(before.get(i)),
                        "",
                        Optional.of(before.get(i).node()),
                        Optional.empty());
            } else {
                compare(old, now, before.get(i), after.get(i), edits);
            }
        }
        discriminators(old, now, edits);
        return true;
    }

    private static boolean wraps(Alternatives choice, Schema schema, Predicate<Schema> isTheSame) {
        return choice.branches().stream().anyMatch(branch -> isTheSame.test(schema.read(branch)));
    }

    private static void compare(Schema old, Schema now, Alternatives before, Alternatives after, SchemaEdits edits) {
        boolean oneOf = after.keyword().equals("oneOf");
        if (!before.keyword().equals(after.keyword())) {
            edits.edit(
                    ChangeType.ALTERNATIVES_CHANGED,
                    oneOf ? Effect.NARROWS : Effect.WIDENS,
                    before.keyword(),
                    after.keyword(),
                    Optional.of(before.node()),
                    Optional.of(after.node()));
        }
        List<Node> removed = new ArrayList<>(before.branches());
        List<Node> added = new ArrayList<>(after.branches());
        pairByText(removed, added, branch -> Document.reference(branch).orElse(""), old, now, edits);
        pairByText(
                removed, added, branch -> Document.reference(branch).isPresent() ? "" : branch.json(), old, now, edits);
        if (removed.size() * added.size() <= MAX_PAIRS) {
            pair(
                    removed,
                    added,
                    (one, other) -> edits.acceptSameValues(old.read(one), now.read(other)),
                    old,
                    now,
                    edits);
        }
        pair(removed, added, (one, other) -> isSimilar(old.read(one), now.read(other)), old, now, edits);
        for (Node branch : removed) {
            edits.edit(
                    oneOf ? ChangeType.ONE_OF_REMOVED : ChangeType.ANY_OF_REMOVED,
                    Effect.NARROWS,
                    name(branch),
                    "",
                    Optional.of(branch),
                    Optional.of(after.node()));
        }
        for (Node branch : added) {
            edits.edit(
                    oneOf ? ChangeType.ONE_OF_ADDED : ChangeType.ANY_OF_ADDED,
                    Effect.WIDENS,
                    "",
                    name(branch),
                    Optional.of(before.node()),
                    Optional.of(branch));
        }
    }

    /** Removes alternatives with the same non-empty text from both lists and compares them. */
    private static void pairByText(
            List<Node> removed,
            List<Node> added,
            Function<Node, String> text,
            Schema old,
            Schema now,
            SchemaEdits edits) {
        Map<String, Node> byText = new HashMap<>();
        added.forEach(branch -> byText.putIfAbsent(text.apply(branch), branch));
        byText.remove("");
        for (Node one : List.copyOf(removed)) {
            Node other = byText.remove(text.apply(one));
            if (other != null) {
                removed.remove(one);
                added.remove(other);
                edits.below("", old.read(one), now.read(other));
            }
        }
    }

    /** Removes corresponding alternatives from both lists and compares them. */
    private static void pair(
            List<Node> removed,
            List<Node> added,
            BiPredicate<Node, Node> isCounterpart,
            Schema old,
            Schema now,
            SchemaEdits edits) {
        for (Node one : List.copyOf(removed)) {
            added.stream()
                    .filter(other -> isCounterpart.test(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        removed.remove(one);
                        added.remove(other);
                        edits.below("", old.read(one), now.read(other));
                    });
        }
    }

    /**
     * Returns whether two alternatives have the same types and share at least half of their properties, so that one
     * counts as a change of the other.
     */
    private static boolean isSimilar(Schema old, Schema now) {
        if (!old.types().equals(now.types())) {
            return false;
        }
        long common = old.properties().keySet().stream()
                .filter(now.properties()::containsKey)
                .count();
        return 2 * common >= Math.max(old.properties().size(), now.properties().size());
    }

    private static String names(Alternatives choice) {
        return choice.branches().stream().map(OneOfAnyOfDiff::name).toList().toString();
    }

    /** Returns the reference, the title or the JSON of an alternative. */
    private static String name(Node branch) {
        return Document.reference(branch)
                .orElseGet(() -> branch.get("title").isPresent() ? branch.text("title") : branch.json());
    }

    private static void discriminators(Schema old, Schema now, SchemaEdits edits) {
        Optional<Node> before = old.keyword("discriminator");
        Optional<Node> after = now.keyword("discriminator");
        String from = before.map(node -> node.text("propertyName")).orElse("");
        String to = after.map(node -> node.text("propertyName")).orElse("");
        if (before.isEmpty() || after.isEmpty()) {
            after.ifPresent(node -> edits.edit(ChangeType.DISCRIMINATOR_ADDED, Effect.MOVES, "", to, before, after));
            before.ifPresent(
                    node -> edits.edit(ChangeType.DISCRIMINATOR_REMOVED, Effect.MOVES, from, "", before, after));
            return;
        }
        if (!from.equals(to)) {
            edits.edit(ChangeType.DISCRIMINATOR_PROPERTY_CHANGED, Effect.REPLACES, from, to, before, after);
        }
        mappings(old, mapping(old, before.get()), now, mapping(now, after.get()), edits);
    }

    private static void mappings(
            Schema old, Map<String, Node> known, Schema now, Map<String, Node> named, SchemaEdits edits) {
        Node discriminator = now.keyword("discriminator").orElseThrow();
        Set<String> reported = new HashSet<>(known.keySet());
        known.forEach((value, node) -> {
            Node kept = named.get(value);
            Optional<Map.Entry<String, Node>> same = kept != null
                    ? Optional.of(Map.entry(value, kept))
                    : named.entrySet().stream()
                            .filter(other -> !reported.contains(other.getKey())
                                    && sameTarget(old, now, node, other.getValue(), edits))
                            .findFirst();
            if (same.isEmpty() && node.isText()) {
                edits.edit(
                        ChangeType.DISCRIMINATOR_MAPPING_REMOVED,
                        Effect.NARROWS,
                        value,
                        "",
                        Optional.of(node),
                        Optional.of(discriminator));
            } else if (same.isPresent()) {
                String name = same.get().getKey();
                Node target = same.get().getValue();
                reported.add(name);
                if (!name.equals(value)
                        || (!text(node).equals(text(target)) && !sameTarget(old, now, node, target, edits))) {
                    edits.edit(
                            ChangeType.DISCRIMINATOR_MAPPING_CHANGED,
                            Effect.REPLACES,
                            value + " for " + text(node),
                            name + " for " + text(target),
                            Optional.of(node),
                            Optional.of(target));
                }
            }
        });
        named.forEach((value, node) -> {
            if (!reported.contains(value) && node.isText()) {
                edits.edit(
                        ChangeType.DISCRIMINATOR_MAPPING_ADDED,
                        Effect.WIDENS,
                        "",
                        value,
                        old.keyword("discriminator"),
                        Optional.of(node));
            }
        });
    }

    /** Returns the alternatives by discriminator value. Schemas without a mapping have their name as value. */
    private static Map<String, Node> mapping(Schema schema, Node discriminator) {
        Map<String, Node> mapping = new LinkedHashMap<>(
                discriminator.get("mapping").map(Node::members).orElse(Map.of()));
        Set<Node> mapped = new HashSet<>();
        mapping.values().forEach(node -> branch(schema, node.text()).ifPresent(mapped::add));
        schema.alternatives().stream()
                .flatMap(choice -> choice.branches().stream())
                .filter(branch -> !mapped.contains(branch))
                .forEach(branch -> Document.reference(branch)
                        .ifPresent(reference ->
                                mapping.putIfAbsent(reference.substring(reference.lastIndexOf('/') + 1), branch)));
        return mapping;
    }

    private static String text(Node target) {
        return target.isText() ? target.text() : Document.reference(target).orElse("");
    }

    /** Returns whether both targets accept the same values; a renamed component is the same alternative. */
    private static boolean sameTarget(Schema old, Schema now, Node before, Node after, SchemaEdits edits) {
        Optional<Node> one = branch(old, text(before));
        Optional<Node> other = branch(now, text(after));
        return one.isPresent()
                && other.isPresent()
                && edits.acceptSameValues(old.read(one.get()), now.read(other.get()));
    }

    private static Optional<Node> branch(Schema schema, String target) {
        return schema.alternatives().stream()
                .flatMap(choice -> choice.branches().stream())
                .filter(branch -> Document.reference(branch)
                        .filter(name -> name.equals(target) || name.endsWith('/' + target))
                        .isPresent())
                .findFirst();
    }
}
