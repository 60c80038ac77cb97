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
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;

/** Compares alternatives, whatever their order and their names. */
final class OneOfAnyOfDiff {

    /** Up to how many pairs of alternatives are compared to find those that are the same in other words. */
    private static final int MOST_PAIRS = 2_500;

    private OneOfAnyOfDiff() {}

    /** Compares the alternatives; returns whether the rest of the schemas is still to be compared. */
    static boolean compare(Schema old, Schema now, SchemaEdits edits) {
        List<Alternatives> before = old.alternatives();
        List<Alternatives> after = now.alternatives();
        if (before.isEmpty()
                && after.size() == 1
                && wraps(after.get(0), now, branch -> edits.acceptTheSame(old, branch))) {
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
                && wraps(before.get(0), old, branch -> edits.acceptTheSame(branch, now))) {
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
        List<Node> gone = new ArrayList<>(before.branches());
        List<Node> come = new ArrayList<>(after.branches());
        pairWritten(gone, come, branch -> Document.reference(branch).orElse(""), old, now, edits);
        pairWritten(
                gone, come, branch -> Document.reference(branch).isPresent() ? "" : branch.json(), old, now, edits);
        if (gone.size() * come.size() <= MOST_PAIRS) {
            pair(
                    gone,
                    come,
                    (one, other) -> edits.acceptTheSame(old.read(one), now.read(other)),
                    old,
                    now,
                    edits);
        }
        pair(gone, come, (one, other) -> isAlike(old.read(one), now.read(other)), old, now, edits);
        for (Node branch : gone) {
            edits.edit(
                    oneOf ? ChangeType.ONE_OF_REMOVED : ChangeType.ANY_OF_REMOVED,
                    Effect.NARROWS,
                    name(branch),
                    "",
                    Optional.of(branch),
                    Optional.of(after.node()));
        }
        for (Node branch : come) {
            edits.edit(
                    oneOf ? ChangeType.ONE_OF_ADDED : ChangeType.ANY_OF_ADDED,
                    Effect.WIDENS,
                    "",
                    name(branch),
                    Optional.of(before.node()),
                    Optional.of(branch));
        }
    }

    /** Takes out of both lists what is written alike, but for an empty text, and compares it. */
    private static void pairWritten(
            List<Node> gone, List<Node> come, Function<Node, String> text, Schema old, Schema now, SchemaEdits edits) {
        Map<String, Node> byText = new HashMap<>();
        come.forEach(branch -> byText.putIfAbsent(text.apply(branch), branch));
        byText.remove("");
        for (Node one : List.copyOf(gone)) {
            Node other = byText.remove(text.apply(one));
            if (other != null) {
                gone.remove(one);
                come.remove(other);
                edits.below("", old.read(one), now.read(other));
            }
        }
    }

    /** Takes out of both lists what belongs together, and compares it. */
    private static void pair(
            List<Node> gone,
            List<Node> come,
            BiPredicate<Node, Node> belongTogether,
            Schema old,
            Schema now,
            SchemaEdits edits) {
        for (Node one : List.copyOf(gone)) {
            come.stream()
                    .filter(other -> belongTogether.test(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        gone.remove(one);
                        come.remove(other);
                        edits.below("", old.read(one), now.read(other));
                    });
        }
    }

    /**
     * Whether it is rather the same alternative, changed, than another one: most of its members, or its scalar type.
     */
    private static boolean isAlike(Schema old, Schema now) {
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

    /** What its reference says, its title, or what it looks like. */
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
            before.ifPresent(node -> edits.edit(ChangeType.DISCRIMINATOR_REMOVED, Effect.MOVES, from, "", before, after));
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
        Set<String> told = new HashSet<>(known.keySet());
        known.forEach((value, node) -> {
            Node kept = named.get(value);
            Optional<Map.Entry<String, Node>> same = kept != null
                    ? Optional.of(Map.entry(value, kept))
                    : named.entrySet().stream()
                            .filter(other -> !told.contains(other.getKey())
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
                told.add(name);
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
            if (!told.contains(value) && node.isText()) {
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

    /** The values that tell alternatives apart: those that are mapped, and the names of the schemas that are not. */
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

    /** A component that was only renamed is the same alternative. */
    private static boolean sameTarget(Schema old, Schema now, Node before, Node after, SchemaEdits edits) {
        Optional<Node> one = branch(old, text(before));
        Optional<Node> other = branch(now, text(after));
        return one.isPresent()
                && other.isPresent()
                && edits.acceptTheSame(old.read(one.get()), now.read(other.get()));
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
