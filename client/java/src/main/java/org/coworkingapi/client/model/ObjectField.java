package org.coworkingapi.client.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A field whose value is an object or a list of objects. Without {@link #select}, it selects the complete object.
 *
 * @param <S> the schema that declares the field
 * @param <C> the schema of the value
 */
public final class ObjectField<S, C> extends Field<S> {

    private final Supplier<List<Field<C>>> children;
    private final List<String> paths;

    ObjectField(
            String name,
            String javaName,
            boolean list,
            boolean nullable,
            Class<C> type,
            Supplier<List<Field<C>>> children) {
        super(name, javaName, list, nullable, type);
        this.children = children;
        this.paths = List.of(name);
    }

    private ObjectField(ObjectField<S, C> original, List<String> paths) {
        super(original.name(), original.javaName(), original.isList(), original.isNullable(), original.type());
        this.children = original.children;
        this.paths = paths;
    }

    /** Returns the fields of the value, in the order of the spec. */
    public List<Field<C>> children() {
        return children.get();
    }

    /** Selects some fields of the value. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final ObjectField<S, C> select(Field<C> first, Field<C>... more) {
        return select(Shape.listOf(first, more));
    }

    /**
     * Selects some fields of the value.
     *
     * @throws IllegalArgumentException if {@code fields} is empty
     */
    public ObjectField<S, C> select(Collection<? extends Field<C>> fields) {
        if (Objects.requireNonNull(fields, "fields must not be null").isEmpty()) {
            throw new IllegalArgumentException(
                    "No field of " + name() + " is selected; select at least one, or omit " + name() + ".");
        }
        return new ObjectField<>(
                this,
                fields.stream()
                        .flatMap(field -> field.paths().stream())
                        .map(path -> name() + "." + path)
                        .toList());
    }

    @Override
    List<String> paths() {
        return paths;
    }
}
