package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns an answer into what was asked for, or into the exception for its status and code. */
final class AnswerReader {

    private final Time time;

    AnswerReader(Time time) {
        this.time = time;
    }

    <T> T read(Call call, Answer answer, Decoder<T> decoder) {
        if (!answer.isSuccess()) {
            throw CoworkingApiException.of(error(call, answer), answer.isEmpty());
        }
        if (answer.status() != 200) {
            throw new UnreadableResponseException(
                    call, answer.status() + ", but this operation succeeds with 200 only");
        }
        if (!answer.isJson()) {
            throw new UnreadableResponseException(call, answer.status() + ", but the body is not application/json");
        }
        @Nullable T value;
        try {
            value = decoder.reader().readValue(answer.body());
        } catch (JacksonException e) {
            // Not kept as the cause: Jackson quotes the body.
            BodyFault fault = BodyFault.of(decoder.type(), e);
            throw new UnreadableResponseException(
                    call, answer.status() + ", but the body " + fault.text(), fault.cause());
        }
        if (value == null) {
            throw new UnreadableResponseException(call, answer.status() + ", but the body is null");
        }
        return value;
    }

    private ErrorAnswer error(Call call, Answer answer) {
        return new ErrorAnswer(
                call.operation().id(),
                call.progress().attempts(),
                answer.status(),
                ProblemReader.read(answer.body()),
                RequestId.of(answer.headers()),
                RetryAfter.of(answer.headers(), time));
    }
}
