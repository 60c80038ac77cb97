package org.coworkingapi.client;

import org.coworkingapi.client.projection.Projection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Reads a body as what was asked for: a model, or a record that is a part of it. */
record Decoder<T>(Class<T> type, ObjectReader reader) {

    static <T> Decoder<T> of(Class<T> model) {
        return new Decoder<>(model, Json.MAPPER.readerFor(model));
    }

    static <T> Decoder<T> of(Projection<?, T> projection) {
        return new Decoder<>(projection.record(), projection.reader());
    }

    /** Reads the record that a model projects to, for clients that know models only. */
    T project(Operation operation, @Nullable Object model) {
        if (model == null) {
            throw new UnreadableResponseException(operation, "the model is null", null);
        }
        try {
            return reader.readValue(Json.MAPPER.writeValueAsBytes(model));
        } catch (JacksonException e) {
            DecodingFailure failure = DecodingFailure.of(type, e);
            throw new UnreadableResponseException(
                    operation, "the " + model.getClass().getSimpleName() + " " + failure.description(), failure.cause());
        }
    }
}
