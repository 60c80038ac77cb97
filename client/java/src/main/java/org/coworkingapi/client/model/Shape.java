package org.coworkingapi.client.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a call asks for; the others are neither loaded nor sent.
 *
 * @param <S> the schema whose fields they are
 */
@SuppressWarnings("UnusedTypeParameter") // With it the compiler checks that a shape fits the operation.
public final class Shape<S> {

    private static final int MOST_PATHS = 100;
    private static final int MOST_LEVELS = 8;
    private static final int MOST_CHARACTERS = 2048;

    private final String text;

    private Shape(List<String> paths) {
        text = String.join(",", paths);
        if (paths.size() > MOST_PATHS) {
            throw tooLarge(paths.size() + " paths", MOST_PATHS);
        }
        int levels =
                paths.stream().mapToInt(path -> path.split("\\.").length).max().orElse(0);
        if (levels > MOST_LEVELS) {
            throw tooLarge(levels + " levels", MOST_LEVELS);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw tooLarge(text.length() + " characters", MOST_CHARACTERS);
        }
    }

    /**
     * The shape of these fields, such as {@code Shape.of(TeamFields.NAME,
     * TeamFields.TEAM_MEMBERS.select(CustomerFields.EMAIL))}.
     *
     * @throws IllegalArgumentException if they are more than the API takes: 100 paths, 8 levels or 2,048 characters
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    public static <S> Shape<S> of(Field<S> first, Field<S>... more) {
        return of(listOf(first, more));
    }

    /**
     * The shape of these fields, for a selection that is computed.
     *
     * @throws IllegalArgumentException if there are none, which would ask for everything, or if they are more than the
     *     API takes
     */
    public static <S> Shape<S> of(Collection<? extends Field<S>> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "No field is selected; select one, for an empty shape would ask for everything.");
        }
        return new Shape<>(
                fields.stream().flatMap(field -> field.paths().stream()).toList());
    }

    /** Equal if the same fields are selected in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape<?> that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The value of {@code _shape}. */
    @Override
    public String toString() {
        return text;
    }

    static <F> List<F> listOf(F first, F[] more) {
        List<F> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    private static IllegalArgumentException tooLarge(String size, int most) {
        return new IllegalArgumentException("The shape has " + size + ", and the API takes " + most
                + " at most; select fewer fields, or a list as a whole.");
    }
}
