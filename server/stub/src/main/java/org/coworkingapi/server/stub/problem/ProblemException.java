package org.coworkingapi.server.stub.problem;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Ends a request with one of the spec's errors, in exactly the form that the spec gives it.
 *
 * <p>The message becomes the problem's {@code detail}: it says to the caller what was wrong and what would be right,
 * and names nothing of the inside.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient HttpHeaders headers = new HttpHeaders();
    private int status;

    private ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.status = type.status().value();
    }

    /** 400 INVALID_PARAMETER. */
    public static ProblemException invalidParameter(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail, null);
    }

    /** 400 INVALID_PARAMETER for a malformed Authorization header (RFC 6750, section 3.1, {@code invalid_request}). */
    public static ProblemException malformedCredentials(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail, null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidRequest(detail));
    }

    /** 400 INVALID_SHAPE. */
    public static ProblemException invalidShape(String detail) {
        return new ProblemException(ProblemType.INVALID_SHAPE, detail, null);
    }

    /** 400 UNKNOWN_SHAPE_FIELD. */
    public static ProblemException unknownShapeField(String path, String nearest) {
        return new ProblemException(
                ProblemType.UNKNOWN_SHAPE_FIELD,
                "_shape names '" + Quoted.shortened(path)
                        + "', which the response does not have; the nearest known path is '" + nearest + "'.",
                null);
    }

    /** 401 TOKEN_MISSING, with the bare challenge of RFC 6750, section 3.1. */
    public static ProblemException tokenMissing() {
        return new ProblemException(
                        ProblemType.TOKEN_MISSING,
                        "This operation needs a bearer token; send it as 'Authorization: Bearer {token}'.",
                        null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.bare());
    }

    /** 401 TOKEN_INVALID. */
    public static ProblemException tokenInvalid(String detail) {
        return new ProblemException(ProblemType.TOKEN_INVALID, detail, null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidToken(detail));
    }

    /** 401 TOKEN_EXPIRED. */
    public static ProblemException tokenExpired(String detail) {
        return new ProblemException(ProblemType.TOKEN_EXPIRED, detail, null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidToken(detail));
    }

    /** 401 NOT_A_TEAM_MEMBER: the customer is neither a member nor an administrator of the team. */
    public static ProblemException notATeamMember(long teamId) {
        String detail = "The profile of team " + teamId + " is for its members and administrators only.";
        return new ProblemException(ProblemType.NOT_A_TEAM_MEMBER, detail, null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.insufficientScope(detail));
    }

    /** 401 for a customer with a good token who may not do this; a fresh token does not help. */
    static ProblemException accessDenied() {
        String detail = "The token's customer may not use this operation.";
        return new ProblemException(ProblemType.TOKEN_INVALID, detail, null)
                .with(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.insufficientScope(detail));
    }

    /** 404 TEAM_NOT_FOUND. */
    public static ProblemException teamNotFound(long teamId) {
        return new ProblemException(ProblemType.TEAM_NOT_FOUND, "There is no team with the id " + teamId + ".", null);
    }

    /** 404 COWORKER_NOT_FOUND: unknown and unpublished coworkers are told apart by nobody. */
    public static ProblemException coworkerNotFound(long coworkerId) {
        return new ProblemException(
                ProblemType.COWORKER_NOT_FOUND, "There is no published profile with the id " + coworkerId + ".", null);
    }

    /** 404 ROUTE_NOT_FOUND. */
    public static ProblemException routeNotFound(String path) {
        return new ProblemException(
                ProblemType.ROUTE_NOT_FOUND,
                "No operation has the path '" + Quoted.shortened(path) + "'; see /openapi.yaml.",
                null);
    }

    /** 404 for an operation that named no more specific code. */
    static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.ROUTE_NOT_FOUND, detail, null);
    }

    /** 405 METHOD_NOT_ALLOWED, with {@code Allow} (RFC 9110, section 15.5.6). */
    public static ProblemException methodNotAllowed(String method, Set<HttpMethod> supported) {
        Set<String> names = supported.stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        String allow = String.join(", ", names);
        return new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This path does not support " + Quoted.shortened(method) + "; use " + allow + ".",
                        null)
                .with(HttpHeaders.ALLOW, allow);
    }

    /** 406 NOT_ACCEPTABLE. */
    public static ProblemException notAcceptable() {
        return new ProblemException(
                ProblemType.NOT_ACCEPTABLE,
                "This operation answers application/json; send an Accept header that allows it.",
                null);
    }

    /** 429 RATE_LIMITED, with {@code Retry-After} in whole seconds, at least one. */
    public static ProblemException rateLimited(Duration retryAfter) {
        long seconds = seconds(retryAfter);
        return new ProblemException(
                        ProblemType.RATE_LIMITED, "Too many requests; try again in " + seconds + " s.", null)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** 500 INTERNAL_ERROR: tells nothing of the cause, which goes to the log. */
    public static ProblemException internalError(@Nullable Throwable cause) {
        return new ProblemException(
                ProblemType.INTERNAL_ERROR,
                "The server failed to answer; quote the instance when you report it.",
                cause);
    }

    /**
     * 503 UNAVAILABLE, with {@code Retry-After}: soon enough for a caller who waits, late enough for a server that
     * recovers.
     */
    public static ProblemException unavailable(@Nullable Throwable cause) {
        return unavailable(Duration.ofSeconds(5), cause);
    }

    /** 503 UNAVAILABLE, with {@code Retry-After} in whole seconds, at least one. */
    public static ProblemException unavailable(Duration retryAfter, @Nullable Throwable cause) {
        long seconds = seconds(retryAfter);
        return new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The server cannot answer for now; try again in " + seconds + " s.",
                        cause)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** What kind of problem this is. */
    public ProblemType type() {
        return type;
    }

    int status() {
        return status;
    }

    ProblemException withStatus(int other) {
        status = other;
        return this;
    }

    HttpHeaders headers() {
        return headers;
    }

    private ProblemException with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
