package org.coworkingapi.client.projection;

import java.util.List;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.Shape;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapping of a schema to a record: the shape to request, and the reader of the responses.
 *
 * <p>A projection is expensive to create, so callers should cache it.
 *
 * @param <S> the schema
 * @param <T> the record
 */
public final class Projection<S, T> {

    private final Class<T> record;
    private final Shape<S> shape;
    private final ObjectReader reader;

    private Projection(Class<T> record, Shape<S> shape, ObjectReader reader) {
        this.record = record;
        this.shape = shape;
        this.reader = reader;
    }

    /**
     * Creates the projection of a schema to a record.
     *
     * @param baseMapper the mapper to derive the reader from; the record determines names and nullability
     * @throws IllegalArgumentException if the record does not match the schema; the message lists all errors
     */
    public static <S, T> Projection<S, T> of(
            Class<S> schema, List<Field<S>> fields, Class<T> record, JsonMapper baseMapper) {
        RecordScanner scanner = new RecordScanner(record, false);
        Shape<S> shape = scanner.shape(new FieldMatcher<>(schema.getSimpleName(), fields));
        if (shape == null) {
            throw scanner.errors().exception();
        }
        JsonMapper mapper = baseMapper
                .rebuild()
                .annotationIntrospector(new RecordIntrospector(scanner.properties()))
                .build();
        return new Projection<>(record, shape, mapper.readerFor(record));
    }

    /**
     * Returns the errors that prevent the projection of a schema to a record, and the components that JSpecify declares
     * as non-null although their fields may be null.
     */
    public static <S> MappingErrors errors(Class<S> schema, List<Field<S>> fields, Class<?> record) {
        RecordScanner scanner = new RecordScanner(record, true);
        scanner.shape(new FieldMatcher<>(schema.getSimpleName(), fields));
        return scanner.errors();
    }

    /** Returns the record class. */
    public Class<T> record() {
        return record;
    }

    /** Returns the shape that selects the components of the record, in their order. */
    public Shape<S> shape() {
        return shape;
    }

    /** Returns the reader of responses. It rejects null and absent values for required fields. */
    public ObjectReader reader() {
        return reader;
    }
}
