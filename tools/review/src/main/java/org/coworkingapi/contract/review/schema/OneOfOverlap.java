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

    private static final Set<JsonType> STRUCTURES = EnumSet.of(JsonType.OBJECT, JsonType.ARRAY);

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
     * Returns the edits because of which an alternative now accepts values of another one, or accepted them before.
     * Their effect is not that on the alternative.
     */
    Set<SchemaEdit> causes(SchemaPair branch) {
        Set<Effect> effects = comparison.effects(branch);
        Set<SchemaEdit> causes = new HashSet<>();
        if (!SchemaComparison.ONLY_NARROWS.containsAll(effects)) {
            branches.stream().filter(other -> other != branch).forEach(other -> addBegin(branch, other, causes));
        }
        if (!SchemaComparison.ONLY_WIDENS.containsAll(effects)) {
            branches.stream().filter(other -> other != branch).forEach(other -> addEnd(branch, other, causes));
        }
        return causes;
    }

    private void addBegin(SchemaPair branch, SchemaPair other, Set<SchemaEdit> causes) {
        if (comparison.isPart(other.before(), branch.after())
                && !comparison.isPart(other.before(), branch.before())) {
            causes.addAll(new OverlapCauses(comparison, Effect.WIDENS)
                    .ofInclusion(branch, comparison.between(other.before(), branch.before())));
        }
        if (disjointSchemas.areDisjoint(branch.before(), other.before())
                && !disjointSchemas.areDisjoint(branch.after(), other.after())) {
            causes.addAll(new OverlapCauses(comparison, Effect.WIDENS).ofOverlap(branch, other));
        }
    }

    private void addEnd(SchemaPair branch, SchemaPair other, Set<SchemaEdit> causes) {
        if (comparison.isPart(other.after(), branch.before())
                && !comparison.isPart(other.after(), branch.after())) {
            causes.addAll(new OverlapCauses(comparison, Effect.NARROWS)
                    .ofInclusion(branch, comparison.between(other.after(), branch.after())));
        }
        if (haveCommonScalar(branch.before(), other.before())
                && disjointSchemas.areDisjoint(branch.after(), other.after())) {
            causes.addAll(new OverlapCauses(comparison, Effect.NARROWS).ofOverlap(branch, other));
        }
    }

    /** Returns whether a removed alternative accepted values of another one. */
    boolean overlappedBefore(Schema removed) {
        return branches.stream()
                .anyMatch(other ->
                        comparison.isPart(other.after(), removed) || haveCommonScalar(removed, other.before()));
    }

    /** Returns whether an added alternative accepts values of another one. */
    boolean overlapsNow(Schema added) {
        return branches.stream()
                .anyMatch(other -> comparison.isPart(other.before(), added) || haveCommonScalar(added, other.after()));
    }

    /**
     * Returns whether a scalar can conform to both schemas. Few documents state that two objects or arrays have no
     * common value, so these are not considered.
     */
    private boolean haveCommonScalar(Schema first, Schema second) {
        return Collections.disjoint(first.types(), STRUCTURES) && !disjointSchemas.areDisjoint(first, second);
    }
}
