package org.coworkingapi.client;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Converts a response to a result, or to the exception for its status and code. */
final class ResponseReader {

    private final ClientClock clock;

    ResponseReader(ClientClock clock) {
        this.clock = clock;
    }

    <T> T read(Call call, Response response, Decoder<T> decoder) {
        checkSuccess(call, response);
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

    /** Throws the exception for the status and code, unless the spec declares the status as a success. */
    void checkSuccess(Call call, Response response) {
        if (!response.isSuccess()) {
            throw CoworkingApiException.of(error(call, response), response.isEmpty());
        }
        Set<Integer> statuses = call.operation().statuses();
        if (!statuses.contains(response.status())) {
            String expected = statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
            throw new UnreadableResponseException(
                    call, response.status() + ", but this operation returns " + expected + " on success");
        }
    }

    private ErrorResponse error(Call call, Response response) {
        return new ErrorResponse(
                call.operation().id(),
                call.state().attempts(),
                response.status(),
                ProblemReader.read(response.body()),
                RequestId.of(response.headers()),
                RetryAfter.of(response.headers(), clock));
    }
}
