package org.coworkingapi.client;

import java.util.List;
import org.coworkingapi.client.projection.Projection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Decodes a body to a model, or to a record that contains a part of the model. */
record Decoder<T>(Class<T> type, ObjectReader reader) {

    static <T> Decoder<T> of(Class<T> model) {
        return new Decoder<>(model, Json.MAPPER.readerFor(model));
    }

    @SuppressWarnings("unchecked") // The reader creates a list of models.
    static <E> Decoder<List<E>> ofList(Class<E> model) {
        return new Decoder<>((Class<List<E>>) (Class<?>) List.class, Json.MAPPER.readerForListOf(model));
    }

    static <T> Decoder<T> of(Projection<?, T> projection) {
        return new Decoder<>(projection.record(), projection.reader());
    }

    /** Converts a model to a record, for fakes that only return models. */
    T project(Operation operation, @Nullable Object model) {
        if (model == null) {
            throw new UnreadableResponseException(operation, "the model is null", null);
        }
        try {
            return reader.readValue(Json.MAPPER.writeValueAsBytes(model));
        } catch (JacksonException e) {
            DecodingFailure failure = DecodingFailure.of(type, e);
            throw new UnreadableResponseException(
                    operation,
                    "the " + model.getClass().getSimpleName() + " " + failure.description(),
                    failure.cause());
        }
    }
}
