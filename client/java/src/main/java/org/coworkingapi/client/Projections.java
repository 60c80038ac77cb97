package org.coworkingapi.client;

import java.util.Comparator;
import java.util.List;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.projection.MappingErrors;
import org.coworkingapi.client.projection.Projection;

/**
 * The projections of an operation's response to the caller's records.
 *
 * <p>The cache is a {@link ClassValue}, so that unused record classes can be unloaded.
 */
final class Projections<S> {

    private final Class<S> schema;
    private final List<Field<S>> fields;
    private final ClassValue<Projection<S, ?>> projections = new ClassValue<>() {

        @Override
        protected Projection<S, ?> computeValue(Class<?> record) {
            JacksonAnnotations.check();
            return Projection.of(schema, fields, record, Json.MAPPER);
        }
    };

    Projections(Class<S> schema, List<Field<S>> fields) {
        this.schema = schema;
        this.fields = fields;
    }

    /**
     * Returns the projection to a record.
     *
     * @throws IllegalArgumentException if the record does not match the schema
     */
    @SuppressWarnings("unchecked") // computeValue created it for this class
    <T extends Record> Projection<S, T> to(Class<T> record) {
        return (Projection<S, T>) projections.get(Arguments.requireNonNull(record, "record"));
    }

    /**
     * Checks that a record matches one of the schemas, including the nullness that JSpecify declares.
     *
     * @throws IllegalArgumentException if it matches none; the message lists the errors for the most similar schema:
     *     the one that has most components of the record itself, then the one with the fewest errors
     */
    static void verify(Class<?> record, List<Projections<?>> candidates) {
        Arguments.requireNonNull(record, "record");
        MappingErrors fewestErrors = candidates.stream()
                .map(candidate -> candidate.errors(record))
                .min(Comparator.comparingInt(MappingErrors::unknownFieldsOfRoot)
                        .thenComparingInt(MappingErrors::count)
                        .thenComparingInt(MappingErrors::unrelatedNames))
                .orElseThrow();
        if (fewestErrors.count() > 0) {
            throw fewestErrors.exception();
        }
    }

    private MappingErrors errors(Class<?> record) {
        return Projection.errors(schema, fields, record);
    }
}
