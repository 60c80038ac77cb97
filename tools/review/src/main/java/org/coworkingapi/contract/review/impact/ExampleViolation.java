package org.coworkingapi.contract.review.impact;

/**
 * What is wrong with a value.
 *
 * @param path of the value inside the whole, as {@link org.coworkingapi.contract.openapi.document.JsonPath} writes it
 * @param keyword of the schema that it breaks
 */
record ExampleViolation(String path, String keyword) {}
