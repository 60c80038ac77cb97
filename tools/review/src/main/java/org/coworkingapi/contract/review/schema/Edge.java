package org.coworkingapi.contract.review.schema;

import org.coworkingapi.contract.review.change.Effect;

/**
 * The way from a pair of schemas to a pair below it.
 *
 * @param step a step of a {@link org.coworkingapi.contract.openapi.document.JsonPath}; empty if it is about the same
 *     value
 * @param force what becomes of an effect below
 */
public record Edge(String step, SchemaPair pair, Force force) {

    /** How an effect below arrives above. */
    public enum Force {

        /** As it is. */
        SAME,

        /** What narrows below widens above: {@code not}. */
        NEGATED,

        /** In a way that depends on the value: {@code if}. */
        UNKNOWN
    }

    /** The effect above of one below. */
    public Effect above(Effect below) {
        return switch (force) {
            case SAME -> below;
            case NEGATED -> below.negated();
            case UNKNOWN -> below == Effect.NONE ? below : Effect.REPLACES;
        };
    }
}
