package org.coworkingapi.client.projection;

import java.util.List;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.Shape;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that fits a schema: the shape that it asks for, and the reader of what comes back.
 *
 * <p>Expensive to make, and made to be kept.
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
     * Makes the projection of a schema on a record.
     *
     * @param strict how JSON is read; what it says of names and nulls gives way to the record
     * @throws IllegalArgumentException if the record does not fit; says all that is wrong with it
     */
    public static <S, T> Projection<S, T> of(
            Class<S> schema, List<Field<S>> fields, Class<T> record, JsonMapper strict) {
        RecordScanner walk = new RecordScanner(record);
        Shape<S> shape = walk.shape(new FieldMatcher<>(schema.getSimpleName(), fields));
        if (shape == null) {
            throw walk.errors().exception();
        }
        JsonMapper mapper = strict.rebuild()
                .annotationIntrospector(new RecordIntrospector(walk.properties()))
                .build();
        return new Projection<>(record, shape, mapper.readerFor(record));
    }

    /** What is wrong with a record as a projection of a schema. */
    public static <S> MappingErrors errors(Class<S> schema, List<Field<S>> fields, Class<?> record) {
        RecordScanner walk = new RecordScanner(record);
        walk.shape(new FieldMatcher<>(schema.getSimpleName(), fields));
        return walk.errors();
    }

    /** What is read. */
    public Class<T> record() {
        return record;
    }

    /** The shape that selects what the record has components for, in their order. */
    public Shape<S> shape() {
        return shape;
    }

    /** Reads what came for the shape: a field that must be there, and is not, fails it as a null does. */
    public ObjectReader reader() {
        return reader;
    }
}
