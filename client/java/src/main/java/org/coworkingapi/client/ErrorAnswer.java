package org.coworkingapi.client;

import java.io.Serializable;
import java.time.Duration;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What is known of an answer that is an error. */
record ErrorAnswer(
        String operation, int attempts, int status, @Nullable Problem problem, @Nullable Duration retryAfter)
    implements Serializable {

    @Nullable ErrorCode code() {
        return problem == null ? null : problem.code();
    }

    @Nullable String requestId() {
        return problem == null ? null : problem.instance();
    }

    boolean has(ErrorCode code) {
        return code.equals(code());
    }

    String message() {
        return problem == null ? String.valueOf(status) : (status + " " + problem).strip();
    }
}
