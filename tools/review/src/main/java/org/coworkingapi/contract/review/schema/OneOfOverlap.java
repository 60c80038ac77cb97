package org.coworkingapi.contract.review.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.review.change.Effect;

/**
 * A check whether the alternatives of a {@code oneOf} begin or cease to overlap. A value that matches two alternatives
 * is invalid, so a wider alternative can reject values that another alternative accepts.
 */
final class OneOfOverlap {

    private static final Set<Effect> WIDENING = EnumSet.of(Effect.WIDENS, Effect.REPLACES, Effect.MOVES);
    private static final Set<Effect> NARROWING = EnumSet.of(Effect.NARROWS, Effect.REPLACES);

    /** Keywords of objects as a whole. Only their edits can be causes of an overlap between objects. */
    private static final Set<KeywordGroup> OBJECT_KEYWORDS =
            EnumSet.of(KeywordGroup.PROPERTY_COUNT, KeywordGroup.NOT, KeywordGroup.ALTERNATIVES, KeywordGroup.OTHER);

    private final List<SchemaPair> branches;
    private final SchemaComparison comparison;
    private final DisjointSchemas disjointSchemas;

    /** @param branches the alternatives of both documents */
    OneOfOverlap(List<SchemaPair> branches, SchemaComparison comparison) {
        this.branches = branches;
        this.comparison = comparison;
        this.disjointSchemas = new DisjointSchemas(comparison);
    }

    /**
     * Returns the edits because of which an alternative begins or ceases to accept values of another one. The effect of
     * such an edit on the {@code oneOf} differs from its effect on the alternative.
     */
    Set<SchemaEdit> causes(SchemaPair branch) {
        Set<Effect> effects = comparison.effects(branch);
        Set<SchemaEdit> causes = new HashSet<>();
        List<SchemaPair> others =
                branches.stream().filter(other -> other != branch).toList();
        if (!Collections.disjoint(effects, WIDENING)) {
            others.forEach(other -> addCausesOfBeginning(branch, other, causes));
        }
        if (!Collections.disjoint(effects, NARROWING)) {
            others.forEach(other -> addCausesOfEnding(branch, other, causes));
        }
        return causes;
    }

    private void addCausesOfBeginning(SchemaPair branch, SchemaPair other, Set<SchemaEdit> causes) {
        if (comparison.isPart(other.before(), branch.after()) && !comparison.isPart(other.before(), branch.before())) {
            causes.addAll(new OverlapCauses(comparison, Effect.WIDENS)
                    .ofInclusion(branch, comparison.between(other.before(), branch.before())));
        }
        if (!disjointSchemas.areDisjoint(branch.before(), other.before())) {
            addCausesOfExtent(Effect.WIDENS, branch, branch.before(), other.before(), causes);
        } else if (!disjointSchemas.areDisjoint(branch.after(), other.after()) && !wasInvalid(branch, other)) {
            causes.addAll(new OverlapCauses(comparison, Effect.WIDENS).ofOverlap(branch, other));
        }
    }

    /** Returns whether the common values of two alternatives were invalid, because a third one accepted them, too. */
    private boolean wasInvalid(SchemaPair branch, SchemaPair other) {
        Schema common = branch.after().and(other.after());
        return comparison.includes(other.before(), common)
                && branches.stream()
                        .filter(third -> third != branch && third != other)
                        .anyMatch(third -> comparison.includes(third.before(), common));
    }

    private void addCausesOfEnding(SchemaPair branch, SchemaPair other, Set<SchemaEdit> causes) {
        if (comparison.isPart(other.after(), branch.before()) && !comparison.isPart(other.after(), branch.after())) {
            causes.addAll(new OverlapCauses(comparison, Effect.NARROWS)
                    .ofInclusion(branch, comparison.between(other.after(), branch.after())));
        }
        if (!disjointSchemas.areDisjoint(branch.after(), other.after())) {
            addCausesOfExtent(Effect.NARROWS, branch, branch.after(), other.after(), causes);
        } else if (!disjointSchemas.areDisjoint(branch.before(), other.before())) {
            addCounting(
                    new OverlapCauses(comparison, Effect.NARROWS).ofOverlap(branch, other),
                    branch,
                    haveCommonObject(branch.before(), other.before()),
                    causes);
        }
    }

    /**
     * Adds the edits that extend the overlap with another alternative, or reduce it.
     *
     * @param smaller the alternative in the document in which it overlaps less
     * @param other the other alternative in the same document
     */
    private void addCausesOfExtent(
            Effect effect, SchemaPair branch, Schema smaller, Schema other, Set<SchemaEdit> causes) {
        boolean areObjects = haveCommonObject(smaller, other);
        if (areObjects && branch.edits().stream().noneMatch(OneOfOverlap::concernsObjectAsWhole)) {
            return;
        }
        addCounting(
                new OverlapCauses(comparison, effect).ofExtent(branch, comparison.between(other, smaller)),
                branch,
                areObjects,
                causes);
    }

    /**
     * Adds the edits that count as causes. Edits of object properties do not count, because few documents state that
     * two objects have no common value.
     */
    private static void addCounting(
            Set<SchemaEdit> edits, SchemaPair branch, boolean areObjects, Set<SchemaEdit> causes) {
        edits.stream()
                .filter(edit -> !areObjects
                        || (concernsObjectAsWhole(edit) && branch.edits().contains(edit)))
                .forEach(causes::add);
    }

    private static boolean concernsObjectAsWhole(SchemaEdit edit) {
        return edit.effect() != Effect.NONE && OBJECT_KEYWORDS.contains(KeywordGroup.of(edit.type()));
    }

    /** Returns whether a removed alternative accepted values of another one. */
    boolean overlappedBefore(Schema removed) {
        return branches.stream()
                .anyMatch(other -> comparison.isPart(other.after(), removed) || mayOverlap(removed, other.before()));
    }

    /** Returns whether an added alternative accepts values of another one. */
    boolean overlapsNow(Schema added) {
        return branches.stream()
                .anyMatch(other -> comparison.isPart(other.before(), added) || mayOverlap(added, other.after()));
    }

    /**
     * Returns whether a value can conform to both schemas. Schemas with common objects are excluded, because few
     * documents state that two objects have no common value.
     */
    private boolean mayOverlap(Schema first, Schema second) {
        return !haveCommonObject(first, second) && !disjointSchemas.areDisjoint(first, second);
    }

    private boolean haveCommonObject(Schema first, Schema second) {
        return !disjointSchemas.isSeparated(JsonType.OBJECT, first, second, 0);
    }
}
