package org.coworkingapi.contract.openapi.document;

import java.util.Locale;

/**
 * A field of an OpenAPI object whose values are OpenAPI objects too.
 *
 * @param cardinality whether the field has a single value, a list or a map
 * @param type the type of the value, or of each value in the list or map
 */
public record ObjectField(Cardinality cardinality, String type) {

    /** How the values are contained in the field. */
    public enum Cardinality {
        ONE,
        LIST,
        MAP
    }

    /** @param notation a definition such as {@code list Server} or {@code Info} */
    static ObjectField of(String notation) {
        int blank = notation.indexOf(' ');
        Cardinality cardinality = blank < 0
                ? Cardinality.ONE
                : Cardinality.valueOf(notation.substring(0, blank).toUpperCase(Locale.ROOT));
        return new ObjectField(cardinality, notation.substring(blank + 1));
    }
}
