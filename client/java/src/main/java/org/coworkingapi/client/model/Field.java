package org.coworkingapi.client.model;

import java.util.List;

/**
 * A field of a schema. Each field has a constant, such as {@link TeamFields#NAME}.
 *
 * @param <S> the schema that declares the field
 */
public sealed class Field<S> permits ObjectField {

    private final String name;
    private final String javaName;
    private final boolean list;
    private final boolean nullable;
    private final Class<?> type;

    Field(String name, String javaName, boolean list, boolean nullable, Class<?> type) {
        this.name = name;
        this.javaName = javaName;
        this.list = list;
        this.nullable = nullable;
        this.type = type;
    }

    /** Returns the JSON name, such as {@code TeamMembers}. */
    public final String name() {
        return name;
    }

    /** Returns the Java name, such as {@code teamMembers}. */
    public final String javaName() {
        return javaName;
    }

    /** Returns whether the value is a list. Lists are never null. */
    public final boolean isList() {
        return list;
    }

    /** Returns whether the value may be null. */
    public final boolean isNullable() {
        return nullable;
    }

    /** Returns the type of the value, or of the elements of a list. */
    public final Class<?> type() {
        return type;
    }

    /** Returns the paths that select this field in {@code _shape}. */
    List<String> paths() {
        return List.of(name);
    }

    @Override
    public final String toString() {
        return String.join(",", paths());
    }
}
