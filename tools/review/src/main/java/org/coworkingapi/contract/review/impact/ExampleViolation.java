package org.coworkingapi.contract.review.impact;

/**
 * A schema violation of an example value.
 *
 * @param path the path of the value, as a {@link org.coworkingapi.contract.openapi.document.JsonPath}
 * @param keyword the violated keyword of the schema
 */
record ExampleViolation(String path, String keyword) {}
