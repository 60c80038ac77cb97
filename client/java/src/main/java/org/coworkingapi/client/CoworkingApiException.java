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

    private final ErrorAnswer answer;

    CoworkingApiException(ErrorAnswer answer) {
        super(answer.operation(), answer.attempts(), answer.message(), null);
        this.answer = answer;
    }

    /** The exception that a client throws for such an answer to its first attempt, also for fakes that answer so. */
    public static CoworkingApiException of(
            String operation, int status, @Nullable Problem problem, @Nullable Duration retryAfter) {
        return of(new ErrorAnswer(operation, 1, status, problem, null, retryAfter), problem == null);
    }

    static CoworkingApiException of(ErrorAnswer answer, boolean hasNoBody) {
        return switch (answer.status()) {
            case 400 -> new InvalidRequestException(answer);
            case 401 -> unauthorized(answer);
            case 404 -> notFound(answer);
            case 409 ->
                hasNoBody && answer.retryAfter() != null
                        ? new RateLimitedException(answer)
                        : new CoworkingApiException(answer);
            case 429 -> new RateLimitedException(answer);
            case 502, 503, 504 -> new UnavailableException(answer);
            default -> new CoworkingApiException(answer);
        };
    }

    private static CoworkingApiException unauthorized(ErrorAnswer answer) {
        return answer.has(ErrorCode.NOT_A_TEAM_MEMBER)
                ? new NotATeamMemberException(answer)
                : new UnauthorizedException(answer);
    }

    /** Only the code tells that the team is missing: a 404 without it may be a wrong base URL. */
    private static CoworkingApiException notFound(ErrorAnswer answer) {
        if (answer.has(ErrorCode.TEAM_NOT_FOUND)) {
            return new TeamNotFoundException(answer);
        }
        if (answer.has(ErrorCode.COWORKER_NOT_FOUND)) {
            return new CoworkerNotFoundException(answer);
        }
        return new CoworkingApiException(answer);
    }

    /** HTTP status. */
    public final int status() {
        return answer.status();
    }

    /** Stable reason of the error, or null if the body has none. */
    public final @Nullable ErrorCode code() {
        return answer.code();
    }

    /** The parsed body, or null if it is not a JSON object. */
    public final @Nullable Problem problem() {
        return answer.problem();
    }

    /**
     * What the server's log calls this one failure; quote it when you ask for help. It is the problem's
     * {@code instance}, or else the {@code X-Request-Id} of a proxy if it is a UUID or another hexadecimal number; null
     * if there is neither.
     */
    public final @Nullable String requestId() {
        return answer.requestId();
    }

    /** How long to wait before another attempt, or null if the answer does not say. */
    public final @Nullable Duration retryAfter() {
        return answer.retryAfter();
    }
}
