package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns an answer into what was asked for, or into the exception for its status and code. */
final class AnswerReader {

    private final Time time;

    AnswerReader(Time time) {
        this.time = time;
    }

    <T> T read(Operation operation, Answer answer, Class<T> type) {
        if (!answer.isSuccess()) {
            throw CoworkingApiException.of(new ErrorAnswer(operation.id(), answer.status(), ProblemReader.read(answer.body()),
                RequestId.of(answer.headers()), RetryAfter.of(answer.headers(), time)));
        }
        if (answer.status() != 200) {
            throw new UnreadableResponseException(operation, answer.status() + ", but this operation succeeds with 200 only");
        }
        if (!answer.isJson()) {
            throw new UnreadableResponseException(operation, answer.status() + ", but the body is not application/json");
        }
        @Nullable T value;
        try {
            value = Json.MAPPER.readValue(answer.body(), type);
        } catch (JacksonException e) {
            // Not kept as the cause: Jackson quotes the body.
            throw new UnreadableResponseException(
                operation, answer.status() + ", but the body is not a " + type.getSimpleName() + where(e));
        }
        if (value == null) {
            throw new UnreadableResponseException(operation, answer.status() + ", but the body is null");
        }
        return value;
    }

    private static String where(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? " at " : ".").append(step.getPropertyName());
            }
        }
        if (e.getLocation() == null) {
            return path.toString();
        }
        return path + " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }
}
