package org.coworkingapi.client.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a call requests. The API neither loads nor sends other fields.
 *
 * @param <S> the schema of the fields
 */
@SuppressWarnings("UnusedTypeParameter") // The compiler uses it to check that a shape fits the operation.
public final class Shape<S> {

    private static final int MAX_PATHS = 100;
    private static final int MAX_LEVELS = 8;
    private static final int MAX_CHARACTERS = 2048;

    private final String value;

    private Shape(List<String> paths) {
        value = String.join(",", paths);
        if (paths.size() > MAX_PATHS) {
            throw tooLarge(paths.size() + " paths", MAX_PATHS);
        }
        int levels =
                paths.stream().mapToInt(path -> path.split("\\.").length).max().orElse(0);
        if (levels > MAX_LEVELS) {
            throw tooLarge(levels + " levels", MAX_LEVELS);
        }
        if (value.length() > MAX_CHARACTERS) {
            throw tooLarge(value.length() + " characters", MAX_CHARACTERS);
        }
    }

    /**
     * Returns the shape of these fields, such as {@code Shape.of(TeamFields.NAME,
     * TeamFields.TEAM_MEMBERS.select(CustomerFields.EMAIL))}.
     *
     * @throws IllegalArgumentException if the shape exceeds the limits of the API: 100 paths, 8 levels or 2,048
     *     characters
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static <S> Shape<S> of(Field<S> first, Field<S>... more) {
        return of(listOf(first, more));
    }

    /**
     * Returns the shape of these fields.
     *
     * @throws IllegalArgumentException if {@code fields} is empty, because an empty shape selects everything, or if the
     *     shape exceeds the limits of the API
     */
    public static <S> Shape<S> of(Collection<? extends Field<S>> fields) {
        if (Objects.requireNonNull(fields, "fields must not be null").isEmpty()) {
            throw new IllegalArgumentException(
                    "No field is selected; select at least one, because an empty shape selects everything.");
        }
        return new Shape<>(
                fields.stream().flatMap(field -> field.paths().stream()).toList());
    }

    /** Compares the selected fields and their order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the value of {@code _shape}. */
    @Override
    public String toString() {
        return value;
    }

    static <F> List<F> listOf(F first, F[] more) {
        List<F> fields = new ArrayList<>();
        fields.add(Objects.requireNonNull(first, "first must not be null"));
        fields.addAll(List.of(Objects.requireNonNull(more, "more must not be null")));
        return fields;
    }

    private static IllegalArgumentException tooLarge(String size, int maximum) {
        return new IllegalArgumentException("The shape has " + size + ", but the API accepts at most " + maximum
                + "; select fewer fields, or select whole objects instead of fields within them.");
    }
}
