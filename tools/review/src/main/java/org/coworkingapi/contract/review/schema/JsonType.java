package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The types of JSON, with numbers in two halves, so that an integer is a number. */
enum JsonType {
    NULL,
    BOOLEAN,
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    static final Set<JsonType> ALL = Set.copyOf(EnumSet.allOf(JsonType.class));

    /** The types that a name stands for; none for an unknown name. */
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

    /** As a document writes them, {@code null} left out: {@code string}, or {@code [integer, string]}. */
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
