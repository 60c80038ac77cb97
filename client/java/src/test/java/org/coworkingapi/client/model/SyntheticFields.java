package org.coworkingapi.client.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Fields for schemas that the spec does not have yet. */
public final class SyntheticFields {

    private SyntheticFields() {}

    public static <S> Field<S> field(String name, boolean list, boolean nullable, Class<?> type) {
        return new Field<>(
                name, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), list, nullable, type);
    }

    public static <S, C> ObjectField<S, C> object(
            String name, boolean nullable, Class<C> type, Supplier<List<Field<C>>> children) {
        return new ObjectField<>(
                name,
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                false,
                nullable,
                type,
                children);
    }
}
