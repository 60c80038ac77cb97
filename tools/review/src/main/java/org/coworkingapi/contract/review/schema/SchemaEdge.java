package org.coworkingapi.contract.review.schema;

/**
 * A link from a pair of schemas to a pair of subschemas.
 *
 * @param step a step of a {@link org.coworkingapi.contract.openapi.document.JsonPath}; empty if the subschemas apply to
 *     the same value
 * @param propagation how the effect of an edit of the subschemas carries over to the schemas
 */
public record SchemaEdge(String step, SchemaPair pair, EffectPropagation propagation) {}
