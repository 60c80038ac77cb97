package org.coworkingapi.contract.review.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/**
 * A search for the edits of an alternative because of which it begins or ceases to overlap with another one. An edit is
 * a cause if undoing it, or undoing all other edits, decides whether the alternatives overlap. If no single edit does,
 * all edits with the effect are causes.
 */
final class OverlapCauses {

    private final SchemaComparison comparison;
    private final DisjointSchemas disjointSchemas;
    private final Effect effect;
    private final Set<SchemaEdit> causes = new HashSet<>();

    /** @param effect {@code WIDENS} if the alternatives begin to overlap, {@code NARROWS} if they cease to overlap */
    OverlapCauses(SchemaComparison comparison, Effect effect) {
        this.comparison = comparison;
        this.disjointSchemas = new DisjointSchemas(comparison);
        this.effect = effect;
    }

    /** Returns the causes for an alternative that is disjoint from another one in one of the documents only. */
    Set<SchemaEdit> ofOverlap(SchemaPair branch, SchemaPair other) {
        boolean isInvolved = disjointSchemas.areDisjoint(disjointSide(branch), overlappingSide(other))
                || !disjointSchemas.areDisjoint(overlappingSide(branch), disjointSide(other));
        if (!isInvolved) {
            return Set.of();
        }
        addCauses(branch, other, 0);
        return causesOrAll(branch);
    }

    /**
     * Returns the causes for an alternative that includes another one in one of the documents only.
     *
     * @param difference the other alternative and this one, from the document in which this one does not include the
     *     other
     */
    Set<SchemaEdit> ofInclusion(SchemaPair branch, SchemaPair difference) {
        addEdits(branch, keysOfNarrowing(difference, SchemaPair::after), this::disjointSide);
        return causesOrAll(branch);
    }

    /**
     * Returns the edits that extend or reduce the overlap of an alternative with another one.
     *
     * @param difference the other alternative and this one, from the document with the smaller overlap
     */
    Set<SchemaEdit> ofExtent(SchemaPair branch, SchemaPair difference) {
        Set<Key> keys = keysOfNarrowing(difference, SchemaPair::after);
        for (SchemaPair pair : comparison.differentPairs(branch)) {
            Schema smaller = disjointSide(pair);
            Schema larger = overlappingSide(pair);
            addEdits(
                    pair,
                    edit -> keys.contains(Key.of(smaller, edit))
                            && (pair != branch
                                    || KeywordGroup.of(edit.type()) != KeywordGroup.VALUES
                                    || DisjointSchemas.mayAcceptMore(difference.before(), smaller, larger)));
            if (keys.contains(new Key(smaller, KeywordGroup.NOT, false, Optional.empty()))) {
                addEditsBelowNot(pair);
            }
        }
        return causes;
    }

    /** Identifies the keywords of a schema that an edit concerns. */
    private record Key(Schema schema, KeywordGroup keywords, boolean isLowerBound, Optional<String> property) {

        static Key of(Schema schema, SchemaEdit edit) {
            return new Key(
                    schema, KeywordGroup.of(edit.type()), KeywordGroup.isLowerBound(edit.type()), edit.property());
        }
    }

    /** Returns the keywords that narrow a pair of schemas or its subschemas, identified by the schemas of one side. */
    private Set<Key> keysOfNarrowing(SchemaPair root, Function<SchemaPair, Schema> side) {
        Set<Key> keys = new HashSet<>();
        for (SchemaPair pair : comparison.differentPairs(root)) {
            pair.edits().stream()
                    .filter(edit -> edit.effect() == Effect.NARROWS || edit.effect() == Effect.REPLACES)
                    .forEach(edit -> keys.add(Key.of(side.apply(pair), edit)));
        }
        return keys;
    }

    /** Adds the edits of an alternative and its subschemas that concern the given keywords. */
    private void addEdits(SchemaPair branch, Set<Key> keys, Function<SchemaPair, Schema> side) {
        comparison
                .differentPairs(branch)
                .forEach(pair -> addEdits(pair, edit -> keys.contains(Key.of(side.apply(pair), edit))));
    }

    private Set<SchemaEdit> causesOrAll(SchemaPair branch) {
        if (causes.isEmpty()) {
            comparison.differentPairs(branch).forEach(pair -> addEdits(pair, edit -> true));
        }
        return causes;
    }

    /** Returns the schema of the document in which the alternatives do not overlap. */
    private Schema disjointSide(SchemaPair pair) {
        return effect == Effect.WIDENS ? pair.before() : pair.after();
    }

    /** Returns the schema of the document in which the alternatives overlap. */
    private Schema overlappingSide(SchemaPair pair) {
        return effect == Effect.WIDENS ? pair.after() : pair.before();
    }

    private void addEdits(SchemaPair pair, Predicate<SchemaEdit> isCause) {
        addEdits(pair, effect, isCause);
    }

    private void addEdits(SchemaPair pair, Effect localEffect, Predicate<SchemaEdit> isCause) {
        pair.edits().stream()
                .filter(edit -> edit.effect() != localEffect.negated() && affectsValues(edit))
                .filter(isCause)
                .forEach(causes::add);
    }

    /**
     * Returns whether an edit affects the accepted values. A property removed from an open object becomes unrestricted.
     */
    private static boolean affectsValues(SchemaEdit edit) {
        return edit.effect() == Effect.MOVES
                ? edit.type() == ChangeType.PROPERTY_REMOVED
                : edit.effect() != Effect.NONE;
    }

    private void addCauses(SchemaPair branch, SchemaPair other, int depth) {
        Schema disjoint = disjointSide(branch);
        Schema disjointOther = disjointSide(other);
        for (JsonType type : JsonType.ALL) {
            if (!disjointSchemas.isSeparated(type, overlappingSide(branch), overlappingSide(other), depth)) {
                DisjointSchemas.candidates(type, disjoint, disjointOther)
                        .filter(candidate -> disjointSchemas.separates(candidate, disjoint, disjointOther, depth))
                        .filter(candidate -> isDecisive(candidate, branch, other, depth))
                        .forEach(candidate -> addCauses(candidate, branch, other, depth));
            }
        }
    }

    /** Returns whether the edits of this alternative are necessary or sufficient for the change of the overlap. */
    private boolean isDecisive(DisjointSchemas.Separation separation, SchemaPair branch, SchemaPair other, int depth) {
        return disjointSchemas.separates(separation, disjointSide(branch), overlappingSide(other), depth)
                || !disjointSchemas.separates(separation, overlappingSide(branch), disjointSide(other), depth);
    }

    private void addCauses(DisjointSchemas.Separation separation, SchemaPair branch, SchemaPair other, int depth) {
        Set<KeywordGroup> groups = separation.keywords().decisiveGroups();
        switch (separation.keywords()) {
            case PROPERTIES -> addCausesOfProperty(separation.property(), branch, other, depth);
            case NOT -> addCausesOfNot(branch, other);
            case ITEMS -> {
                addEdits(branch, edit -> groups.contains(KeywordGroup.of(edit.type())));
                addCausesOfItems(branch, other, depth);
            }
            default -> addEdits(branch, edit -> groups.contains(KeywordGroup.of(edit.type())));
        }
    }

    private void addCausesOfProperty(String name, SchemaPair branch, SchemaPair other, int depth) {
        Schema disjoint = disjointSide(branch);
        Schema overlapping = overlappingSide(branch);
        boolean becameOptional = !overlapping.required().containsKey(name)
                && !overlappingSide(other).required().containsKey(name);
        boolean becameAllowed = DisjointSchemas.forbids(disjoint, name) && !DisjointSchemas.forbids(overlapping, name);
        boolean becameFree = DisjointSchemas.property(disjoint, name).isPresent()
                && DisjointSchemas.property(overlapping, name).isEmpty();
        if (becameOptional || becameAllowed || becameFree) {
            addEdits(
                    branch,
                    edit -> KeywordGroup.of(edit.type()) == KeywordGroup.PROPERTIES
                            && edit.property().map(name::equals).orElse(becameAllowed || becameFree));
        }
        addCausesOfSubschemas(
                DisjointSchemas.property(branch.before(), name),
                DisjointSchemas.property(branch.after(), name),
                DisjointSchemas.property(other.before(), name),
                DisjointSchemas.property(other.after(), name),
                branch,
                depth);
    }

    private void addCausesOfItems(SchemaPair branch, SchemaPair other, int depth) {
        for (int index = 0; index < DisjointSchemas.MAX_ITEMS; index++) {
            addCausesOfSubschemas(
                    DisjointSchemas.item(branch.before(), index),
                    DisjointSchemas.item(branch.after(), index),
                    DisjointSchemas.item(other.before(), index),
                    DisjointSchemas.item(other.after(), index),
                    branch,
                    depth);
        }
    }

    private void addCausesOfSubschemas(
            Optional<Schema> before,
            Optional<Schema> after,
            Optional<Schema> otherBefore,
            Optional<Schema> otherAfter,
            SchemaPair branch,
            int depth) {
        if (before.isEmpty() || after.isEmpty() || otherBefore.isEmpty() || otherAfter.isEmpty()) {
            return;
        }
        SchemaPair pair = comparison.pair(before.get(), after.get(), branch.isCondition());
        SchemaPair other = comparison.pair(otherBefore.get(), otherAfter.get());
        if (disjointSchemas.areDisjoint(disjointSide(pair), disjointSide(other), depth + 1)
                && !disjointSchemas.areDisjoint(overlappingSide(pair), overlappingSide(other), depth + 1)) {
            addCauses(pair, other, depth + 1);
        }
    }

    private void addEditsBelowNot(SchemaPair parent) {
        parent.edges().stream()
                .filter(edge -> edge.propagation().equals(EffectPropagation.NEGATED))
                .flatMap(edge -> comparison.differentPairs(edge.pair()).stream())
                .forEach(pair -> addEdits(pair, effect.negated(), edit -> true));
    }

    /**
     * Adds the edits of {@code not}, and the edits that make this alternative conform to a {@code not} of the other
     * one.
     */
    private void addCausesOfNot(SchemaPair branch, SchemaPair other) {
        addEdits(branch, edit -> KeywordGroup.of(edit.type()) == KeywordGroup.NOT);
        addEditsBelowNot(branch);
        Schema disjointOther = disjointSide(other);
        disjointOther
                .keywords("not")
                .map(disjointOther::read)
                .forEach(not -> addEdits(
                        branch,
                        keysOfNarrowing(comparison.between(overlappingSide(branch), not), SchemaPair::before),
                        this::overlappingSide));
    }
}
