package org.coworkingapi.contract.review.schema;

import org.coworkingapi.contract.review.change.Effect;

/**
 * The way from a pair of schemas to a pair below it.
 *
 * @param step a step of a {@link org.coworkingapi.contract.openapi.document.JsonPath}; empty if it is about the same
 *     value
 * @param propagation what becomes of an effect below
 */
public record SchemaEdge(String step, SchemaPair pair, EffectPropagation propagation) {

    /** How an effect below arrives above. */
    public enum EffectPropagation {

        /** As it is. */
        SAME,

        /** What narrows below widens above: {@code not}. */
        NEGATED,

        /** In a way that depends on the value: {@code if}. */
        UNKNOWN
    }

    /** The effect above of one below. */
    public Effect above(Effect below) {
        return switch (propagation) {
            case SAME -> below;
            case NEGATED -> below.negated();
            case UNKNOWN -> below == Effect.NONE ? below : Effect.REPLACES;
        };
    }
}
