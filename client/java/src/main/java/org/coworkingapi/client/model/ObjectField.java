package org.coworkingapi.client.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A field that holds an object, or a list of objects; alone it selects all of it.
 *
 * @param <S> the schema that has it
 * @param <C> the schema of what it holds
 */
public final class ObjectField<S, C> extends Field<S> {

    private final Supplier<List<Field<C>>> children;
    private final List<String> paths;

    ObjectField(
            String name, String javaName, boolean list, boolean nullable, Class<C> type, Supplier<List<Field<C>>> children) {
        super(name, javaName, list, nullable, type);
        this.children = children;
        this.paths = List.of(name);
    }

    private ObjectField(ObjectField<S, C> whole, List<String> paths) {
        super(whole.name(), whole.javaName(), whole.isList(), whole.isNullable(), whole.type());
        this.children = whole.children;
        this.paths = paths;
    }

    /** The fields of what it holds, in the order of the spec. */
    public List<Field<C>> children() {
        return children.get();
    }

    /** Only these fields of what it holds. */
    @SafeVarargs
    public final ObjectField<S, C> select(Field<C> first, Field<C>... more) {
        List<String> selected = new ArrayList<>();
        for (Field<C> child : Shape.listOf(first, more)) {
            child.paths().forEach(path -> selected.add(name() + "." + path));
        }
        return new ObjectField<>(this, List.copyOf(selected));
    }

    @Override
    List<String> paths() {
        return paths;
    }
}
