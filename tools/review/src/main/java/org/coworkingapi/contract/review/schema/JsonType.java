package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The types of JSON. Numbers are split into integers and fractions, so that integers are a subset of numbers. */
enum JsonType {
    NULL,
    BOOLEAN,
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    static final Set<JsonType> ALL = Set.copyOf(EnumSet.allOf(JsonType.class));

    /** Returns the types for a name in a document, such as {@code number}; an empty set if the name is unknown. */
    static Set<JsonType> named(String name) {
        return switch (name) {
            case "null" -> Set.of(NULL);
            case "boolean" -> Set.of(BOOLEAN);
            case "integer" -> Set.of(INTEGER);
            case "number" -> Set.of(INTEGER, FRACTION);
            case "string" -> Set.of(STRING);
            case "array" -> Set.of(ARRAY);
            case "object" -> Set.of(OBJECT);
            default -> Set.of();
        };
    }

    /** Formats types without {@code null}, such as {@code string} or {@code [integer, string]}. */
    static String text(Set<JsonType> types) {
        if (types.containsAll(ALL)) {
            return "any";
        }
        List<String> names = new ArrayList<>();
        for (JsonType type : values()) {
            if (types.contains(type) && type != NULL && !(type == INTEGER && types.contains(FRACTION))) {
                names.add(type == FRACTION ? "number" : type.name().toLowerCase(Locale.ROOT));
            }
        }
        return names.size() == 1 ? names.get(0) : names.toString();
    }
}
