package org.coworkingapi.server.app.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that a statement reads: a column, another SQL expression, or a value that derives from several of them. The
 * value is null if the SQL value is null.
 *
 * @param <V> type of the value
 */
@FunctionalInterface
public interface Column<V> {

    /** Adds the SQL expressions of the column to the select list, and returns the function that reads its value. */
    Reader<V> addTo(SelectList select);

    /** A function that reads a value from the current row. */
    @FunctionalInterface
    interface Reader<V> {
        @Nullable
        V read(ResultSet row) throws SQLException;
    }

    /** A method of {@link ResultSet} that reads the value at an index. */
    @FunctionalInterface
    interface Getter<V> {
        @Nullable
        V get(ResultSet row, int index) throws SQLException;
    }

    /** A function that derives a value from another value. */
    @FunctionalInterface
    interface Derivation<V, R> {
        @Nullable
        R apply(V value);
    }

    /** A function that derives a value from two values. */
    @FunctionalInterface
    interface BiDerivation<V, U, R> {
        @Nullable
        R apply(V first, U second);
    }

    /** Returns a column whose value the getter reads. */
    static <V> Column<V> of(String sql, Getter<V> getter) {
        return select -> {
            int index = select.add(sql);
            return row -> getter.get(row, index);
        };
    }

    /** Returns a column whose value the getter reads as a primitive, which cannot be null. */
    private static <V> Column<V> ofPrimitive(String sql, Getter<V> getter) {
        return of(sql, (row, index) -> {
            V value = getter.get(row, index);
            return row.wasNull() ? null : value;
        });
    }

    static Column<String> text(String sql) {
        return of(sql, ResultSet::getString);
    }

    static Column<Long> number(String sql) {
        return ofPrimitive(sql, ResultSet::getLong);
    }

    static Column<Integer> integer(String sql) {
        return ofPrimitive(sql, ResultSet::getInt);
    }

    /** Returns a decimal number without trailing zeros. */
    static Column<BigDecimal> decimal(String sql) {
        return of(sql, ResultSet::getBigDecimal).map(Column::withoutTrailingZeros);
    }

    /** Returns the number without trailing zeros in its fraction. */
    static BigDecimal withoutTrailingZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped; // 10, not 1E+1
    }

    static Column<LocalDate> date(String sql) {
        return of(sql, (row, index) -> row.getObject(index, LocalDate.class));
    }

    static Column<Boolean> flag(String sql) {
        return ofPrimitive(sql, ResultSet::getBoolean);
    }

    static Column<UUID> uuid(String sql) {
        return of(sql, (row, index) -> row.getObject(index, UUID.class));
    }

    static Column<Instant> instant(String sql) {
        return of(sql, (row, index) -> row.getObject(index, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Returns a value that needs no SQL expression. */
    static <V> Column<V> constant(@Nullable V value) {
        return select -> row -> value;
    }

    /** Returns the value that the function derives from this value, or null if this value is null. */
    default <R> Column<R> map(Derivation<V, R> derivation) {
        return select -> {
            Reader<V> reader = addTo(select);
            return row -> {
                V value = reader.read(row);
                return value == null ? null : derivation.apply(value);
            };
        };
    }

    /** Returns the value that the function derives from both values, or null if one of them is null. */
    default <U, R> Column<R> with(Column<U> other, BiDerivation<V, U, R> derivation) {
        return select -> {
            Reader<V> firstReader = addTo(select);
            Reader<U> secondReader = other.addTo(select);
            return row -> {
                V first = firstReader.read(row);
                U second = secondReader.read(row);
                return first == null || second == null ? null : derivation.apply(first, second);
            };
        };
    }
}
