package org.coworkingapi.contract.review.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.review.change.Effect;

/**
 * A check whether the alternatives of a {@code oneOf} begin or cease to overlap. A value that matches two alternatives
 * is invalid, so a wider alternative can reject values that another alternative accepts.
 */
final class OneOfOverlap {

    private static final Set<Effect> ONLY_WIDENS = EnumSet.of(Effect.WIDENS, Effect.NONE);
    private static final Set<Effect> ONLY_NARROWS = EnumSet.of(Effect.NARROWS, Effect.NONE);

    private static final Set<JsonType> STRUCTURES = EnumSet.of(JsonType.OBJECT, JsonType.ARRAY);

    private final List<SchemaPair> branches;
    private final SchemaEdits edits;

    /** @param branches the alternatives of both documents */
    OneOfOverlap(List<SchemaPair> branches, SchemaEdits edits) {
        this.branches = branches;
        this.edits = edits;
    }

    /**
     * Returns whether a changed alternative now accepts values of another one, or accepted them before. The effect of
     * the change on the {@code oneOf} then differs from its effect on the alternative.
     */
    boolean changes(SchemaPair branch) {
        Set<Effect> effects = edits.effects(branch.before(), branch.after());
        boolean isWider = effects.contains(Effect.WIDENS) || effects.contains(Effect.REPLACES);
        boolean isNarrower = effects.contains(Effect.NARROWS) || effects.contains(Effect.REPLACES);
        return branches.stream()
                .filter(other -> other != branch)
                .anyMatch(other ->
                        (isWider && beginsToOverlap(branch, other)) || (isNarrower && ceasesToOverlap(branch, other)));
    }

    private boolean beginsToOverlap(SchemaPair branch, SchemaPair other) {
        return isPart(other.before(), branch.after())
                || (DisjointSchemas.areDisjoint(branch.before(), other.before())
                        && !DisjointSchemas.areDisjoint(branch.after(), other.after()));
    }

    private boolean ceasesToOverlap(SchemaPair branch, SchemaPair other) {
        return wasWhole(branch.before(), other.after())
                || (haveCommonScalar(branch.before(), other.before())
                        && DisjointSchemas.areDisjoint(branch.after(), other.after()));
    }

    /** Returns whether a removed alternative accepted values of another one. */
    boolean overlappedBefore(Schema removed) {
        return branches.stream()
                .anyMatch(other -> wasWhole(removed, other.after()) || haveCommonScalar(removed, other.before()));
    }

    /** Returns whether an added alternative accepts values of another one. */
    boolean overlapsNow(Schema added) {
        return branches.stream()
                .anyMatch(other -> isPart(other.before(), added) || haveCommonScalar(added, other.after()));
    }

    /**
     * Returns whether a scalar can conform to both schemas. Few documents state that two objects or arrays have no
     * common value, so these are not considered.
     */
    private static boolean haveCommonScalar(Schema first, Schema second) {
        return Collections.disjoint(first.types(), STRUCTURES) && !DisjointSchemas.areDisjoint(first, second);
    }

    /** Returns whether the new schema accepts all values of the old one. */
    private boolean isPart(Schema before, Schema after) {
        return ONLY_WIDENS.containsAll(edits.effects(before, after));
    }

    /** Returns whether the old schema accepted all values of the new one. */
    private boolean wasWhole(Schema before, Schema after) {
        return ONLY_NARROWS.containsAll(edits.effects(before, after));
    }
}
