package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.openapi.document.JsonPointers;

/**
 * What a validator says of a value.
 *
 * @param pointer where in the value (RFC 6901); for a missing or an unknown member where that is or would be
 * @param keyword of the schema, such as {@code maxLength}
 */
record ValidationError(String pointer, String keyword, String message) {

    /** In words, with its place. */
    String text() {
        return (pointer.isEmpty()
                        ? ""
                        : "$"
                                + String.join(
                                        "",
                                        JsonPointers.segments(pointer).stream()
                                                .map(ValidationError::step)
                                                .toList()) + " ")
                + message;
    }

    private static String step(String segment) {
        return segment.matches("\\d+") ? "[" + segment + "]" : "." + segment;
    }
}
