package org.coworkingapi.client;

import java.time.Duration;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The API, or a proxy before it, answered with an error.
 *
 * <p>The subclasses are for what callers branch on; any other status is this class itself. Codes that are newer than
 * this client arrive as they were sent, in the class of their status.
 */
public sealed class CoworkingApiException extends CoworkingException
        permits CoworkerNotFoundException,
                InvalidRequestException,
                NotATeamMemberException,
                RateLimitedException,
                TeamNotFoundException,
                UnauthorizedException,
                UnavailableException {

    private final ErrorResponse response;

    CoworkingApiException(ErrorResponse response) {
        super(response.operation(), response.attempts(), response.message(), null);
        this.response = response;
    }

    /** The exception that a client throws for such an answer to its first attempt, also for fakes that answer so. */
    public static CoworkingApiException of(
            String operation, int status, @Nullable Problem problem, @Nullable Duration retryAfter) {
        return of(new ErrorResponse(operation, 1, status, problem, null, retryAfter), problem == null);
    }

    static CoworkingApiException of(ErrorResponse response, boolean isBodyEmpty) {
        return switch (response.status()) {
            case 400 -> new InvalidRequestException(response);
            case 401 -> unauthorized(response);
            case 404 -> notFound(response);
            case 409 ->
                isBodyEmpty && response.retryAfter() != null
                        ? new RateLimitedException(response)
                        : new CoworkingApiException(response);
            case 429 -> new RateLimitedException(response);
            case 502, 503, 504 -> new UnavailableException(response);
            default -> new CoworkingApiException(response);
        };
    }

    private static CoworkingApiException unauthorized(ErrorResponse response) {
        return response.has(ErrorCode.NOT_A_TEAM_MEMBER)
                ? new NotATeamMemberException(response)
                : new UnauthorizedException(response);
    }

    /** Only the code tells that the team is missing: a 404 without it may be a wrong base URL. */
    private static CoworkingApiException notFound(ErrorResponse response) {
        if (response.has(ErrorCode.TEAM_NOT_FOUND)) {
            return new TeamNotFoundException(response);
        }
        if (response.has(ErrorCode.COWORKER_NOT_FOUND)) {
            return new CoworkerNotFoundException(response);
        }
        return new CoworkingApiException(response);
    }

    /** HTTP status. */
    public final int status() {
        return response.status();
    }

    /** Stable reason of the error, or null if the body has none. */
    public final @Nullable ErrorCode code() {
        return response.code();
    }

    /** The parsed body, or null if it is not a JSON object. */
    public final @Nullable Problem problem() {
        return response.problem();
    }

    /**
     * What the server's log calls this one failure; quote it when you ask for help. It is the problem's
     * {@code instance}, or else the {@code X-Request-Id} of a proxy if it is a UUID or another hexadecimal number; null
     * if there is neither.
     */
    public final @Nullable String requestId() {
        return response.requestId();
    }

    /** How long to wait before another attempt, or null if the answer does not say. */
    public final @Nullable Duration retryAfter() {
        return response.retryAfter();
    }
}
