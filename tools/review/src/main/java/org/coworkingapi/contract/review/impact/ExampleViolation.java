package org.coworkingapi.contract.review.impact;

/**
 * A schema violation of an example value.
 *
 * @param path the path of the value or of its missing or unexpected property, as a
 *     {@link org.coworkingapi.contract.openapi.document.JsonPath}
 * @param at the path of the value
 * @param keyword the violated keyword of the schema
 */
record ExampleViolation(String path, String at, String keyword) {}
