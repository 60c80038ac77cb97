package org.coworkingapi.client.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields that a call asks for; the others are neither loaded nor sent.
 *
 * @param <S> the schema whose fields they are
 */
public final class Shape<S> {

    private final String text;

    private Shape(String text) {
        this.text = text;
    }

    /** The shape of these fields, such as {@code Shape.of(TeamFields.NAME, TeamFields.TEAM_MEMBERS.select(CustomerFields.EMAIL))}. */
    @SafeVarargs
    public static <S> Shape<S> of(Field<S> first, Field<S>... more) {
        List<String> paths = new ArrayList<>();
        listOf(first, more).forEach(field -> paths.addAll(field.paths()));
        return new Shape<>(String.join(",", paths));
    }

    /** The value of {@code _shape}. */
    @Override
    public String toString() {
        return text;
    }

    @SafeVarargs
    static <F> List<F> listOf(F first, F... more) {
        List<F> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }
}
