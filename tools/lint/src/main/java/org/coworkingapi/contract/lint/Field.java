package org.coworkingapi.contract.lint;

import java.util.Locale;

/**
 * A field of an object of OpenAPI whose values are objects of OpenAPI too.
 *
 * @param shape of its value
 * @param type of the value, or of each value in the list or map
 */
record Field(Shape shape, String type) {

    enum Shape {
        ONE,
        LIST,
        MAP
    }

    /** @param notation as {@code list Server} or {@code Info} */
    static Field of(String notation) {
        int blank = notation.indexOf(' ');
        Shape shape = blank < 0
                ? Shape.ONE
                : Shape.valueOf(notation.substring(0, blank).toUpperCase(Locale.ROOT));
        return new Field(shape, notation.substring(blank + 1));
    }
}
