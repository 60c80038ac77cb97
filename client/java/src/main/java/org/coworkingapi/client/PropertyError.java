package org.coworkingapi.client;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A fault of one property of a request body.
 *
 * @param pointer the JSON Pointer to the property as a URI fragment, such as {@code #/Name}
 * @param detail a description of the fault for people; may contain a part of the invalid value
 */
public record PropertyError(String pointer, String detail) implements Serializable {

    private static final Pattern POINTER = Pattern.compile("#(/[A-Za-z0-9_-]{1,64}){1,8}");

    /** Checks that neither component is null. */
    public PropertyError {
        Arguments.requireNonNull(pointer, "pointer");
        Arguments.requireNonNull(detail, "detail");
    }

    /** Returns the pointer if it consists of names and indexes. Other strings may contain personal data. */
    @Override
    public String toString() {
        return POINTER.matcher(pointer).matches() ? pointer : "another property";
    }
}
