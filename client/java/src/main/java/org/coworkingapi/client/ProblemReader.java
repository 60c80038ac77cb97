package org.coworkingapi.client;

import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an error body leniently, because it may come from a proxy. */
final class ProblemReader {

    private ProblemReader() {}

    static @Nullable Problem read(byte[] body) {
        JsonNode problem;
        try {
            problem = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
        if (problem == null || !problem.isObject()) {
            return null;
        }
        String code = string(problem, "code");
        return new Problem(
                string(problem, "type"),
                string(problem, "title"),
                integer(problem, "status"),
                string(problem, "detail"),
                string(problem, "instance"),
                code == null ? null : new ErrorCode(code),
                errors(problem.path("errors")));
    }

    /** Returns the complete errors; null if the member is not a list. */
    private static @Nullable List<PropertyError> errors(JsonNode errors) {
        if (!errors.isArray()) {
            return null;
        }
        return errors.valueStream()
                .filter(error ->
                        error.path("pointer").isString() && error.path("detail").isString())
                .map(error -> new PropertyError(
                        error.path("pointer").stringValue(),
                        error.path("detail").stringValue()))
                .toList();
    }

    private static @Nullable String string(JsonNode problem, String member) {
        return problem.path(member).stringValue(null);
    }

    private static @Nullable Integer integer(JsonNode problem, String member) {
        JsonNode value = problem.path(member);
        return value.canConvertToInt() ? value.intValue() : null;
    }
}
