package org.coworkingapi.server.app.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a model with their columns. Declared once, in a constant.
 *
 * @param <M> generated model
 */
public final class Fields<M> {

    /** A function that reads the model from the current row. */
    @FunctionalInterface
    public interface Reader<M> {
        M read(ResultSet row) throws SQLException;
    }

    /** A method that sets a property of the model. */
    @FunctionalInterface
    public interface Setter<M, V> {
        void set(M model, @Nullable V value);
    }

    /** A function that reads a field of the current row into the model. */
    @FunctionalInterface
    private interface FieldReader<M> {
        void read(ResultSet row, M model) throws SQLException;
    }

    private final Supplier<M> constructor;
    private final Map<String, Function<SelectList, FieldReader<M>>> fields = new LinkedHashMap<>();

    private Fields(Supplier<M> constructor) {
        this.constructor = constructor;
    }

    public static <M> Fields<M> of(Supplier<M> constructor) {
        return new Fields<>(constructor);
    }

    /**
     * Declares a field.
     *
     * @param name name in the spec
     * @throws IllegalArgumentException if the field is already declared
     */
    public <V> Fields<M> field(String name, Column<V> column, Setter<M, V> setter) {
        Function<SelectList, FieldReader<M>> field = select -> {
            Column.Reader<V> value = column.addTo(select);
            return (row, model) -> setter.set(model, value.read(row));
        };
        if (fields.put(name, field) != null) {
            throw new IllegalArgumentException("The field " + name + " is declared twice.");
        }
        return this;
    }

    /** Adds the columns of the selected fields to the select list, and returns the function that reads the model. */
    public Reader<M> addTo(SelectList select, Predicate<String> selected) {
        List<FieldReader<M>> readers = fields.entrySet().stream()
                .filter(field -> selected.test(field.getKey()))
                .map(field -> field.getValue().apply(select))
                .toList();
        return row -> {
            M model = constructor.get();
            for (FieldReader<M> reader : readers) {
                reader.read(row, model);
            }
            return model;
        };
    }
}
