package org.coworkingapi.contract.review.schema;

import java.util.HashSet;
import java.util.Set;
import org.coworkingapi.contract.review.change.Effect;

/**
 * Determines how the effect that an edit has on a subschema carries over to the enclosing schema.
 *
 * @param overlaps the edits because of which alternatives of a {@code oneOf} begin or cease to overlap; their effect
 *     depends on the value
 */
public record EffectPropagation(Relation relation, Set<SchemaEdit> overlaps) {

    /** Both effects are the same. */
    public static final EffectPropagation SAME = new EffectPropagation(Relation.SAME, Set.of());

    static final EffectPropagation NEGATED = new EffectPropagation(Relation.NEGATED, Set.of());

    static final EffectPropagation UNKNOWN = new EffectPropagation(Relation.UNKNOWN, Set.of());

    /** The relation of an effect on a subschema to the effect on the schema. */
    public enum Relation {

        /** Both effects are the same. */
        SAME,

        /** The effect is reversed, as below {@code not}. */
        NEGATED,

        /** The effect depends on the value, as below {@code if}. */
        UNKNOWN;

        private Effect of(Effect effect) {
            return switch (this) {
                case SAME -> effect;
                case NEGATED -> effect.negated();
                case UNKNOWN -> effect == Effect.NARROWS || effect == Effect.WIDENS ? Effect.REPLACES : effect;
            };
        }

        private Relation and(Relation inner) {
            if (this == UNKNOWN || inner == UNKNOWN) {
                return UNKNOWN;
            }
            return this == inner ? SAME : NEGATED;
        }
    }

    public EffectPropagation {
        overlaps = Set.copyOf(overlaps);
    }

    /**
     * Returns the effect of an edit on the schema.
     *
     * @param effect the effect of the edit on the subschema
     */
    public Effect of(SchemaEdit edit, Effect effect) {
        if (overlaps.contains(edit)) {
            return effect == Effect.NONE ? effect : Effect.REPLACES;
        }
        return relation.of(effect);
    }

    /** Returns whether the effect of an edit on the schema can differ from that on the subschema. */
    public boolean canChangeEffectOf(SchemaEdit edit) {
        return relation != Relation.SAME || overlaps.contains(edit);
    }

    /** Combines this relation with the relation of a nested subschema to the subschema. */
    public EffectPropagation and(EffectPropagation inner) {
        if (inner.equals(SAME)) {
            return this;
        }
        Set<SchemaEdit> allOverlaps = new HashSet<>(overlaps);
        allOverlaps.addAll(inner.overlaps);
        return new EffectPropagation(relation.and(inner.relation), allOverlaps);
    }
}
