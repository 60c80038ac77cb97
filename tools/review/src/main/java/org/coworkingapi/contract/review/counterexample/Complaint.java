package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.openapi.document.Pointers;

/**
 * What a validator says of a value.
 *
 * @param pointer where in the value (RFC 6901); for a missing or an unknown member where that is or would be
 * @param keyword of the schema, such as {@code maxLength}
 */
record Complaint(String pointer, String keyword, String message) {

    /** In words, with its place. */
    String text() {
        return (pointer.isEmpty()
                        ? ""
                        : "$"
                                + String.join(
                                        "",
                                        Pointers.segments(pointer).stream()
                                                .map(Complaint::step)
                                                .toList()) + " ")
                + message;
    }

    private static String step(String segment) {
        return segment.matches("\\d+") ? "[" + segment + "]" : "." + segment;
    }
}
