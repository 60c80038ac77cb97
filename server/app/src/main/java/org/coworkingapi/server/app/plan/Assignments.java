package org.coworkingapi.server.app.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The columns that a partial update sets, with the properties of its body. Declared once, in a constant.
 *
 * @param <B> generated model of the body
 */
public final class Assignments<B> {

    /** A method that returns a property of the body, or null if the body does not have it. */
    @FunctionalInterface
    public interface Getter<B> {
        @Nullable
        Object get(B body);
    }

    private final List<BiConsumer<B, Map<String, @Nullable Object>>> assignments = new ArrayList<>();

    private Assignments() {}

    public static <B> Assignments<B> of() {
        return new Assignments<>();
    }

    /** Declares the column of a property that cannot be null. */
    public Assignments<B> column(String name, Getter<B> property) {
        assignments.add((body, values) -> {
            Object value = property.get(body);
            if (value != null) {
                values.put(name, value);
            }
        });
        return this;
    }

    /** Declares the column of a property that can be null. */
    public Assignments<B> nullableColumn(String name, Function<B, ? extends JsonNullable<?>> property) {
        assignments.add((body, values) -> property.apply(body).ifPresent(value -> values.put(name, value)));
        return this;
    }

    /** Returns the columns of the properties that the body contains, with their new values. */
    public Map<String, @Nullable Object> of(B body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        assignments.forEach(assignment -> assignment.accept(body, values));
        return values;
    }
}
