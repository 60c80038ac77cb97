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
 * @param url the requested URL with the template of the path, without ids; null if a fake created the response
 */
record ErrorResponse(
        String operation,
        int attempts,
        int status,
        @Nullable Problem problem,
        @Nullable String requestIdHeader,
        @Nullable Duration retryAfter,
        @Nullable String url)
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

    /**
     * Returns the status, the code, the reason and the request id. The reason is the detail of a 400, because it is
     * about the caller's own arguments, and the URL of a 404 that no operation of the API has sent.
     */
    String message() {
        String text = problem == null ? String.valueOf(status) : (status + " " + problem.summary()).strip();
        return text + reason() + RequestId.suffix(printableRequestId());
    }

    private String reason() {
        if (status == 400 && problem != null) {
            return ProblemDetail.suffix(problem);
        }
        boolean isUnknownUrl = status == 404 && (code() == null || has(ErrorCode.ROUTE_NOT_FOUND));
        return isUnknownUrl && url != null ? " at " + url + "; check the base URL" : "";
    }

    private @Nullable String printableRequestId() {
        String instance = problem == null ? null : problem.printableInstance();
        return instance == null ? requestIdHeader : instance;
    }
}
