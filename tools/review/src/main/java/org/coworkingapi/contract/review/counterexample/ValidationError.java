package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.openapi.document.JsonPointers;

/**
 * An error of a validator.
 *
 * @param pointer the location in the value (RFC 6901), including the name of a missing or unknown property
 * @param keyword the violated keyword of the schema, such as {@code maxLength}
 */
record ValidationError(String pointer, String keyword, String message) {

    /** Returns the location, such as {@code $.Name}, followed by the message. */
    String text() {
        return (pointer.isEmpty()
                        ? ""
                        : "$"
                                + String.join(
                                        "",
                                        JsonPointers.segments(pointer).stream()
                                                .map(ValidationError::step)
                                                .toList())
                                + " ")
                + message;
    }

    private static String step(String segment) {
        return segment.matches("\\d+") ? "[" + segment + "]" : "." + segment;
    }
}
