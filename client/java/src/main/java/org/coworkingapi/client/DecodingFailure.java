package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * The reason why a body could not be decoded.
 *
 * @param description the location and the reason, as the second half of a sentence, without values from the body
 * @param cause the exception that a record's constructor threw; never a Jackson exception, because it quotes the body
 */
record DecodingFailure(String description, @Nullable Throwable cause) {

    static DecodingFailure of(Class<?> type, JacksonException e) {
        String path = path(e);
        if (e instanceof InvalidNullException) {
            return new DecodingFailure(
                    "does not match " + type.getSimpleName() + ": " + path + " is missing or null", null);
        }
        if (e instanceof ValueInstantiationException rejection && e.getCause() != null) {
            return new DecodingFailure(
                    "was rejected by the constructor of "
                            + rejection.getType().getRawClass().getSimpleName()
                            + (path.isEmpty() ? "" : " at " + path),
                    e.getCause());
        }
        String position = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return new DecodingFailure(
                "does not match " + type.getSimpleName() + (path.isEmpty() ? "" : ": " + path + " is invalid")
                        + position,
                null);
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
