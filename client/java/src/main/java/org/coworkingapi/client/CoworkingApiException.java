package org.coworkingapi.client;

import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * An error response from the API or from a proxy in front of it.
 *
 * <p>The subclasses represent the errors that callers handle separately; all other errors are instances of this class.
 * For an error code that this client does not know, the status determines the class, and {@link #code()} returns the
 * code. A minor release may add subclasses for further codes.
 */
public non-sealed class CoworkingApiException extends CoworkingException {

    private final ErrorResponse response;

    CoworkingApiException(ErrorResponse response) {
        super(response.operation(), response.attempts(), response.message(), null);
        this.response = response;
    }

    /** Creates the exception for an error response to a first attempt, for fakes. */
    public static CoworkingApiException of(
            String operation, int status, @Nullable Problem problem, @Nullable Duration retryAfter) {
        Arguments.requireNonNull(operation, "operation");
        String reason = ErrorReason.of(status, problem, null);
        return of(new ErrorResponse(operation, 1, status, problem, null, retryAfter, reason), problem == null);
    }

    static CoworkingApiException of(ErrorResponse response, boolean isBodyEmpty) {
        CoworkingApiException exceptionOfCode = ErrorCodeExceptions.of(response);
        return exceptionOfCode == null ? ofStatus(response, isBodyEmpty) : exceptionOfCode;
    }

    /**
     * Returns the exception for the status. The status 404 has no exception of its own, because a wrong base URL may be
     * the cause.
     */
    private static CoworkingApiException ofStatus(ErrorResponse response, boolean isBodyEmpty) {
        return switch (response.status()) {
            case 400 -> new InvalidRequestException(response);
            case 401 -> new UnauthorizedException(response);
            case 409 ->
                isBodyEmpty && response.retryAfter() != null
                        ? new RateLimitedException(response)
                        : new CoworkingApiException(response);
            case 429 -> new RateLimitedException(response);
            case 502, 503, 504 -> new UnavailableException(response);
            default -> new CoworkingApiException(response);
        };
    }

    /** Returns the HTTP status. */
    public final int status() {
        return response.status();
    }

    /** Returns the error code, or null if the body has none. */
    public final @Nullable ErrorCode code() {
        return response.code();
    }

    /** Returns the invalid properties of the request body; empty if the error has another cause. */
    public final List<PropertyError> errors() {
        return response.errors();
    }

    /** Returns the parsed body, or null if it is not a JSON object. */
    public final @Nullable Problem problem() {
        return response.problem();
    }

    /**
     * Returns the id of this failure in the server's log; quote it in support requests. The id is the problem's
     * {@code instance}, or else the header {@code X-Request-Id}. It is null if both are missing, or if the header is
     * not a hexadecimal number such as a UUID.
     */
    public final @Nullable String requestId() {
        return response.requestId();
    }

    /** Returns the time to wait before another attempt, or null if the response does not contain it. */
    public final @Nullable Duration retryAfter() {
        return response.retryAfter();
    }
}
