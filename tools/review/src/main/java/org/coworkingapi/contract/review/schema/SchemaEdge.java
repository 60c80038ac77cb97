package org.coworkingapi.contract.review.schema;

import org.coworkingapi.contract.review.change.Effect;

/**
 * A link from a pair of schemas to a pair of subschemas.
 *
 * @param step a step of a {@link org.coworkingapi.contract.openapi.document.JsonPath}; empty if the subschemas apply to
 *     the same value
 * @param propagation how the effect of an edit of the subschemas carries over to the schemas
 */
public record SchemaEdge(String step, SchemaPair pair, EffectPropagation propagation) {

    /** The relation of an effect on a subschema to the effect on the schema. */
    public enum EffectPropagation {

        /** Both effects are the same. */
        SAME,

        /** The effect is reversed, as below {@code not}. */
        NEGATED,

        /** The effect depends on the value, as below {@code if}. */
        UNKNOWN;

        /** Returns the effect that an effect on the subschema has on the schema. */
        public Effect of(Effect effect) {
            return switch (this) {
                case SAME -> effect;
                case NEGATED -> effect.negated();
                case UNKNOWN -> effect == Effect.NARROWS || effect == Effect.WIDENS ? Effect.REPLACES : effect;
            };
        }

        /**
         * Returns the combined relation for a subschema of the subschema.
         *
         * @param inner the relation of an effect on this inner subschema to the effect on the subschema
         */
        public EffectPropagation and(EffectPropagation inner) {
            if (this == UNKNOWN || inner == UNKNOWN) {
                return UNKNOWN;
            }
            return this == inner ? SAME : NEGATED;
        }
    }
}
