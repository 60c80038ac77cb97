package org.coworkingapi.client.model;

import java.util.List;

/**
 * A field of a schema of the spec; each has a constant, such as {@link TeamFields#NAME}.
 *
 * @param <S> the schema that has it
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

    /** Its name on the wire, such as {@code TeamMembers}. */
    public final String name() {
        return name;
    }

    /** Its name in Java, such as {@code teamMembers}. */
    public final String javaName() {
        return javaName;
    }

    /** Whether it holds a list; a list is never null. */
    public final boolean isList() {
        return list;
    }

    /** Whether it may be null. */
    public final boolean isNullable() {
        return nullable;
    }

    /** What it holds, or what the elements of its list are. */
    public final Class<?> type() {
        return type;
    }

    /** The paths of a {@code _shape} that select it. */
    List<String> paths() {
        return List.of(name);
    }

    @Override
    public final String toString() {
        return String.join(",", paths());
    }
}
