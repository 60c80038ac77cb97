package org.coworkingapi.client;

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
        String code = text(problem, "code");
        return new Problem(
                text(problem, "type"),
                text(problem, "title"),
                number(problem, "status"),
                text(problem, "detail"),
                text(problem, "instance"),
                code == null ? null : new ErrorCode(code));
    }

    private static @Nullable String text(JsonNode problem, String member) {
        return problem.path(member).stringValue(null);
    }

    private static @Nullable Integer number(JsonNode problem, String member) {
        JsonNode value = problem.path(member);
        return value.canConvertToInt() ? value.intValue() : null;
    }
}
