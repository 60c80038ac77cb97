package org.coworkingapi.contract.lint;

import java.util.Locale;

/**
 * A field of an object of OpenAPI.
 *
 * @param shape      of its value
 * @param type       of the value, or of each value in the list or map
 * @param isRequired whether the object is wrong without it
 */
record Field(String name, Shape shape, String type, boolean isRequired) {

    enum Shape { ONE, LIST, MAP }

    /** @param notation as {@code list Server} or {@code text!} */
    static Field of(String name, String notation) {
        boolean isRequired = notation.endsWith("!");
        String plain = isRequired ? notation.substring(0, notation.length() - 1) : notation;
        int blank = plain.indexOf(' ');
        Shape shape = blank < 0 ? Shape.ONE : Shape.valueOf(plain.substring(0, blank).toUpperCase(Locale.ROOT));
        return new Field(name, shape, plain.substring(blank + 1), isRequired);
    }

    /** Whether its values are objects of OpenAPI, and no plain values. */
    boolean isTyped() {
        return Character.isUpperCase(type.charAt(0));
    }
}
