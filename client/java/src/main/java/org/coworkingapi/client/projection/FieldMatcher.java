package org.coworkingapi.client.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coworkingapi.client.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field for a record component.
 *
 * @param schema the name of the schema, such as {@code Team}
 */
record FieldMatcher<S>(String schema, List<Field<S>> fields) {

    private static final int MAX_REPORTED = 60;

    @Nullable
    Field<S> find(RecordComponent component) {
        String jsonName = annotatedName(component);
        if (jsonName != null) {
            return findFirst(field -> field.name().equals(jsonName));
        }
        Field<S> exact = findFirst(field -> field.name().equals(component.getName()));
        return exact != null ? exact : findFirst(field -> field.javaName().equals(component.getName()));
    }

    /** Returns the field with the most similar name; null if no name is similar. */
    @Nullable
    Field<S> findSimilar(RecordComponent component) {
        String jsonName = annotatedName(component);
        String name = jsonName == null ? component.getName() : jsonName;
        return fields.stream()
                .min(Comparator.comparingInt(field -> distance(field, name)))
                .filter(nearest -> distance(nearest, name) <= Math.max(1, name.length() / 3))
                .orElse(null);
    }

    /**
     * Returns the message for an unknown field.
     *
     * @param similar the field to suggest; null for none
     */
    String unknownField(RecordComponent component, @Nullable Field<S> similar) {
        String jsonName = annotatedName(component);
        String message = schema + " has no field "
                + (jsonName == null ? component.getName() : "with the JSON name \"" + jsonName + "\"") + "; ";
        if (similar != null) {
            return message + "did you mean " + describe(similar) + "?";
        }
        return message + "its fields are "
                + fields.stream().limit(MAX_REPORTED).map(Field::javaName).collect(Collectors.joining(", "))
                + (fields.size() > MAX_REPORTED ? " and others." : ".");
    }

    private static @Nullable String annotatedName(RecordComponent component) {
        JsonProperty property = RecordFields.of(component).getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? null : property.value();
    }

    private @Nullable Field<S> findFirst(Predicate<Field<S>> condition) {
        return fields.stream().filter(condition).findFirst().orElse(null);
    }

    private static String describe(Field<?> field) {
        return field.javaName() + " (JSON name " + field.name() + ")";
    }

    private static int distance(Field<?> field, String name) {
        return Math.min(
                EditDistance.between(field.name().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)),
                EditDistance.between(field.javaName().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    }
}
