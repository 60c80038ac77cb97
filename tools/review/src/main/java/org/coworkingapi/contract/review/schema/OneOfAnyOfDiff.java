package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        if (before.isEmpty() && after.size() == 1) {
            Optional<Node> branch =
                    branch(newSchema, after.get(0), oldSchema, other -> edits.acceptSameValues(oldSchema, other));
            if (branch.isPresent()) {
                Schema selected = newSchema.read(branch.get());
                OneOfOverlap overlap = edits.overlap(List.of(edits.pair(oldSchema, selected)));
                edits.add(
                        ChangeType.ALTERNATIVES_INTRODUCED,
                        effect(
                                isExclusive(newSchema, after.get(0))
                                        && others(newSchema, after.get(0), branch.get())
                                                .anyMatch(overlap::overlapsNow),
                                after.get(0).keyword().equals("anyOf")
                                        && others(newSchema, after.get(0), branch.get())
                                                .allMatch(other -> edits.includes(selected, other)),
                                Effect.WIDENS),
                        "",
                        names(after.get(0)),
                        Optional.empty(),
                        Optional.of(after.get(0).node()));
                edits.addPair(
                        "",
                        oldSchema,
                        newSchema.selection(after.get(0), branch.get()).orElseThrow());
                return false;
            }
        }
        if (after.isEmpty() && before.size() == 1) {
            Optional<Node> branch =
                    branch(oldSchema, before.get(0), newSchema, other -> edits.acceptSameValues(other, newSchema));
            if (branch.isPresent()) {
                Schema selected = oldSchema.read(branch.get());
                OneOfOverlap overlap = edits.overlap(List.of(edits.pair(selected, newSchema)));
                edits.add(
                        ChangeType.ALTERNATIVES_LIFTED,
                        effect(
                                isExclusive(oldSchema, before.get(0))
                                        && others(oldSchema, before.get(0), branch.get())
                                                .anyMatch(overlap::overlappedBefore),
                                before.get(0).keyword().equals("anyOf")
                                        && others(oldSchema, before.get(0), branch.get())
                                                .allMatch(other -> edits.includes(selected, other)),
                                Effect.NARROWS),
                        names(before.get(0)),
                        "",
                        Optional.of(before.get(0).node()),
                        Optional.empty());
                edits.addPair(
                        "", oldSchema.selection(before.get(0), branch.get()).orElseThrow(), newSchema);
                return false;
            }
        }
        List<Alternatives> removed = new ArrayList<>(before);
        List<Alternatives> added = new ArrayList<>(after);
        for (Alternatives alternatives : before) {
            counterpart(alternatives, added).ifPresent(counterpart -> {
                removed.remove(alternatives);
                added.remove(counterpart);
                compare(oldSchema, newSchema, alternatives, counterpart, edits);
            });
        }
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            if (i >= removed.size()) {
                edits.add(
                        ChangeType.ALTERNATIVES_INTRODUCED,
                        Effect.NARROWS,
                        "",
                        names(added.get(i)),
                        Optional.empty(),
                        Optional.of(added.get(i).node()));
            } else if (i >= added.size()) {
                edits.add(
                        ChangeType.ALTERNATIVES_LIFTED,
                        Effect.WIDENS,
                        names(removed.get(i)),
                        "",
                        Optional.of(removed.get(i).node()),
                        Optional.empty());
            } else {
                compare(oldSchema, newSchema, removed.get(i), added.get(i), edits);
            }
        }
        DiscriminatorDiff.compare(oldSchema, newSchema, edits);
        return true;
    }

    /** Returns the alternatives with the most references or equal schemas in common; empty if there are none. */
    private static Optional<Alternatives> counterpart(Alternatives alternatives, List<Alternatives> candidates) {
        Set<String> keys = keys(alternatives);
        ToLongFunction<Alternatives> common =
                candidate -> keys(candidate).stream().filter(keys::contains).count();
        return candidates.stream()
                .filter(candidate -> candidate.keyword().equals(alternatives.keyword()))
                .filter(candidate -> common.applyAsLong(candidate) > 0)
                .max(Comparator.comparingLong(common));
    }

    private static Set<String> keys(Alternatives alternatives) {
        return alternatives.branches().stream()
                .map(branch -> Document.reference(branch).orElseGet(branch::json))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the alternative that, if it is selected, makes the schema equal to {@code other}; otherwise returns an
     * alternative similar to {@code other}.
     */
    private static Optional<Node> branch(
            Schema schema, Alternatives alternatives, Schema other, Predicate<Schema> isEqual) {
        List<Node> branches = alternatives.branches();
        return branches.stream()
                .filter(branch ->
                        schema.selection(alternatives, branch).filter(isEqual).isPresent())
                .findFirst()
                .or(() -> branches.stream()
                        .filter(branch -> hasSameShape(schema.read(branch), other))
                        .filter(branch -> schema.selection(alternatives, branch).isPresent())
                        .findFirst());
    }

    /** Returns whether a value that matches two alternatives is invalid, and no discriminator selects one of them. */
    private static boolean isExclusive(Schema schema, Alternatives alternatives) {
        return alternatives.keyword().equals("oneOf")
                && schema.keyword("discriminator").isEmpty();
    }

    private static Stream<Schema> others(Schema schema, Alternatives alternatives, Node branch) {
        return alternatives.branches().stream().filter(other -> other != branch).map(schema::read);
    }

    /** Returns whether two schemas are similar because of their declared types and properties. */
    private static boolean hasSameShape(Schema branch, Schema other) {
        boolean isObject = branch.types().contains(JsonType.OBJECT);
        return isSimilar(branch, other)
                && (isObject
                        ? branch.properties().keySet().stream().anyMatch(other.properties()::containsKey)
                        : branch.typeNode().isPresent());
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
        List<Branch> common = new ArrayList<>();
        addPairsByKey(removed, added, branch -> Document.reference(branch).orElse(""), common);
        addPairsByKey(removed, added, branch -> Document.reference(branch).isPresent() ? "" : branch.json(), common);
        if (removed.size() * added.size() <= MAX_PAIRS) {
            addPairs(
                    removed,
                    added,
                    (oldBranch, newBranch) ->
                            edits.acceptSameValues(oldSchema.read(oldBranch), newSchema.read(newBranch)),
                    common);
        }
        addPairs(
                removed,
                added,
                (oldBranch, newBranch) -> isSimilar(oldSchema.read(oldBranch), newSchema.read(newBranch)),
                common);
        List<SchemaPair> pairs = common.stream()
                .map(branch -> edits.branch(oldSchema.read(branch.before()), newSchema.read(branch.after())))
                .toList();
        boolean isExclusive = before.keyword().equals("oneOf") && isExclusive(newSchema, after);
        Optional<OneOfOverlap> overlap = isExclusive ? Optional.of(edits.overlap(pairs)) : Optional.empty();
        pairs.forEach(pair -> edits.addAlternative(
                pair, overlap.map(branches -> branches.causes(pair)).orElse(Set.of())));
        for (Node branch : removed) {
            Schema schema = oldSchema.read(branch);
            boolean isOverlapping = overlap.filter(branches -> branches.overlappedBefore(schema))
                    .isPresent();
            boolean isIncluded = before.keyword().equals("anyOf")
                    && pairs.stream().anyMatch(pair -> edits.includes(pair.before(), schema));
            edits.add(
                    isOneOf ? ChangeType.ONE_OF_REMOVED : ChangeType.ANY_OF_REMOVED,
                    effect(isOverlapping, isIncluded, Effect.NARROWS),
                    name(branch),
                    "",
                    Optional.of(branch),
                    Optional.of(after.node()));
        }
        for (Node branch : added) {
            Schema schema = newSchema.read(branch);
            boolean isOverlapping =
                    overlap.filter(branches -> branches.overlapsNow(schema)).isPresent();
            boolean isIncluded = !isOneOf && pairs.stream().anyMatch(pair -> edits.includes(pair.after(), schema));
            edits.add(
                    isOneOf ? ChangeType.ONE_OF_ADDED : ChangeType.ANY_OF_ADDED,
                    effect(isOverlapping, isIncluded, Effect.WIDENS),
                    "",
                    name(branch),
                    Optional.of(before.node()),
                    Optional.of(branch));
        }
    }

    /**
     * Returns the effect of an added or removed alternative.
     *
     * @param isOverlapping whether another alternative excludes some of its values
     * @param isIncluded whether another alternative accepts all of its values
     */
    private static Effect effect(boolean isOverlapping, boolean isIncluded, Effect effect) {
        if (isOverlapping) {
            return Effect.REPLACES;
        }
        return isIncluded ? Effect.NONE : effect;
    }

    /** A branch of both documents. */
    private record Branch(Node before, Node after) {}

    /** Moves alternatives with the same non-empty key from both lists to the common ones. */
    private static void addPairsByKey(
            List<Node> removed, List<Node> added, Function<Node, String> key, List<Branch> common) {
        Map<String, Node> byKey = new HashMap<>();
        added.forEach(branch -> byKey.putIfAbsent(key.apply(branch), branch));
        byKey.remove("");
        for (Node removedBranch : List.copyOf(removed)) {
            Node addedBranch = byKey.remove(key.apply(removedBranch));
            if (addedBranch != null) {
                removed.remove(removedBranch);
                added.remove(addedBranch);
                common.add(new Branch(removedBranch, addedBranch));
            }
        }
    }

    /** Moves corresponding alternatives from both lists to the common ones. */
    private static void addPairs(
            List<Node> removed, List<Node> added, BiPredicate<Node, Node> isCounterpart, List<Branch> common) {
        for (Node removedBranch : List.copyOf(removed)) {
            added.stream()
                    .filter(addedBranch -> isCounterpart.test(removedBranch, addedBranch))
                    .findFirst()
                    .ifPresent(addedBranch -> {
                        removed.remove(removedBranch);
                        added.remove(addedBranch);
                        common.add(new Branch(removedBranch, addedBranch));
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
}
