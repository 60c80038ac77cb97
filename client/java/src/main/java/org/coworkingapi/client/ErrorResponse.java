package org.coworkingapi.client;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an error response that a {@link CoworkingApiException} provides.
 *
 * @param requestIdHeader the {@code X-Request-Id} header, or null if it is missing or may contain personal data
 * @param reason the part of the message after the code; empty for none
 */
record ErrorResponse(
        String operation,
        int attempts,
        int status,
        @Nullable Problem problem,
        @Nullable String requestIdHeader,
        @Nullable Duration retryAfter,
        String reason)
        implements Serializable {

    @Nullable
    ErrorCode code() {
        return problem == null ? null : problem.code();
    }

    List<PropertyError> errors() {
        return problem == null || problem.errors() == null ? List.of() : problem.errors();
    }

    @Nullable
    String requestId() {
        return problem == null || problem.instance() == null ? requestIdHeader : problem.instance();
    }

    boolean has(ErrorCode code) {
        return code.equals(code());
    }

    /** Returns the status, the code, the reason and the request id. */
    String message() {
        String text = problem == null ? String.valueOf(status) : (status + " " + problem.summary()).strip();
        return text + reason + RequestId.suffix(printableRequestId());
    }

    private @Nullable String printableRequestId() {
        String instance = problem == null ? null : problem.printableInstance();
        return instance == null ? requestIdHeader : instance;
    }
}
