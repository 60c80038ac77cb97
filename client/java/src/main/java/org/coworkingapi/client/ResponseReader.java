package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Converts a response to a result, or to the exception for its status and code. */
final class ResponseReader {

    private final Time time;

    ResponseReader(Time time) {
        this.time = time;
    }

    <T> T read(Call call, Response response, Decoder<T> decoder) {
        if (!response.isSuccess()) {
            throw CoworkingApiException.of(error(call, response), response.isEmpty());
        }
        if (response.status() != 200) {
            throw new UnreadableResponseException(
                    call, response.status() + ", but this operation returns 200 on success");
        }
        if (!response.isJson()) {
            throw new UnreadableResponseException(call, response.status() + ", but the body is not application/json");
        }
        @Nullable T value;
        try {
            value = decoder.reader().readValue(response.body());
        } catch (JacksonException e) {
            // Jackson's exception is not kept as the cause, because it quotes the body.
            DecodingFailure failure = DecodingFailure.of(decoder.type(), e);
            throw new UnreadableResponseException(
                    call, response.status() + ", but the body " + failure.description(), failure.cause());
        }
        if (value == null) {
            throw new UnreadableResponseException(call, response.status() + ", but the body is null");
        }
        return value;
    }

    private ErrorResponse error(Call call, Response response) {
        return new ErrorResponse(
                call.operation().id(),
                call.state().attempts(),
                response.status(),
                ProblemReader.read(response.body()),
                RequestId.of(response.headers()),
                RetryAfter.of(response.headers(), time));
    }
}
