package org.coworkingapi.server.stub.problem;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Ends a request with one of the errors that the spec defines.
 *
 * <p>The message becomes the {@code detail} of the problem. It states the error of the request and how to correct it,
 * without internal details.
 */
public final class ProblemException extends RuntimeException {

    private final ErrorCode code;
    private final transient HttpHeaders headers = new HttpHeaders();
    private transient List<InvalidProperty> invalidProperties = List.of();
    private int status;

    private ProblemException(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.status = ProblemType.of(code).status();
    }

    /**
     * Returns the problem with a code of the spec. The status, type and title are those of the code's example in the
     * spec. A problem with the status 401 gets the challenge {@code insufficient_scope} (RFC 6750, section 3.1).
     */
    public static ProblemException of(ErrorCode code, String detail) {
        ProblemException problem = new ProblemException(code, detail, null);
        return problem.status == HttpStatus.UNAUTHORIZED.value()
                ? problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.insufficientScope(detail))
                : problem;
    }

    /** Returns 400 INVALID_PARAMETER. */
    public static ProblemException invalidParameter(String detail) {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, detail, null);
    }

    /** Returns 400 INVALID_BODY for a body that is missing, malformed or too large. */
    public static ProblemException invalidBody(String detail) {
        return new ProblemException(ErrorCode.INVALID_BODY, detail, null);
    }

    /** Returns 400 INVALID_BODY with the invalid properties, of which there is at least one. */
    public static ProblemException invalidBody(List<InvalidProperty> properties) {
        String detail = properties.size() == 1
                ? properties.get(0).detail()
                : "The body has " + properties.size() + " invalid properties; see errors.";
        ProblemException problem = invalidBody(detail);
        problem.invalidProperties = List.copyOf(properties);
        return problem;
    }

    /**
     * Returns 428 PRECONDITION_REQUIRED for a request without a conditional header.
     *
     * @param header the missing header, such as {@code If-Match}
     * @param validator the response header with its value, such as {@code ETag}
     */
    static ProblemException preconditionRequired(String header, String validator) {
        return new ProblemException(
                ErrorCode.PRECONDITION_REQUIRED,
                "The header " + header + " is missing; send the " + validator
                        + " of the response that the change is based on.",
                null);
    }

    /**
     * Returns 400 INVALID_PARAMETER for a malformed Authorization header (RFC 6750, section 3.1,
     * {@code invalid_request}).
     */
    public static ProblemException malformedCredentials(String detail) {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, detail, null)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidRequest(detail));
    }

    /** Returns 400 INVALID_SHAPE. */
    public static ProblemException invalidShape(String detail) {
        return new ProblemException(ErrorCode.INVALID_SHAPE, detail, null);
    }

    /** Returns 400 UNKNOWN_SHAPE_FIELD, with the nearest known path. */
    public static ProblemException unknownShapeField(String path, String nearest) {
        return new ProblemException(
                ErrorCode.UNKNOWN_SHAPE_FIELD,
                "_shape names '" + InputExcerpt.of(path)
                        + "', which the response does not have; the nearest known path is '" + nearest + "'.",
                null);
    }

    /** Returns 401 TOKEN_MISSING, with a challenge without an error code (RFC 6750, section 3.1). */
    public static ProblemException tokenMissing() {
        return new ProblemException(
                        ErrorCode.TOKEN_MISSING,
                        "This operation needs a bearer token; send it as 'Authorization: Bearer {token}'.",
                        null)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.withoutError());
    }

    /** Returns 401 TOKEN_INVALID. */
    public static ProblemException tokenInvalid(String detail) {
        return new ProblemException(ErrorCode.TOKEN_INVALID, detail, null)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidToken(detail));
    }

    /** Returns 401 TOKEN_EXPIRED. */
    public static ProblemException tokenExpired(String detail) {
        return new ProblemException(ErrorCode.TOKEN_EXPIRED, detail, null)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.invalidToken(detail));
    }

    /** Returns 401 TOKEN_INVALID for a customer with a valid token but without permission. */
    static ProblemException accessDenied() {
        String detail = "The customer of this token is not permitted to use this operation.";
        return new ProblemException(ErrorCode.TOKEN_INVALID, detail, null)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.insufficientScope(detail));
    }

    /** Returns 404 ROUTE_NOT_FOUND. */
    public static ProblemException routeNotFound(String path) {
        return new ProblemException(
                ErrorCode.ROUTE_NOT_FOUND,
                "No operation has the path '" + InputExcerpt.of(path) + "'; see /openapi.yaml.",
                null);
    }

    /** Returns 404 ROUTE_NOT_FOUND, for an exception of the implementation that has the status 404 but no code. */
    static ProblemException notFound(String detail) {
        return new ProblemException(ErrorCode.ROUTE_NOT_FOUND, detail, null);
    }

    /** Returns 405 METHOD_NOT_ALLOWED, with {@code Allow} (RFC 9110, section 15.5.6). */
    public static ProblemException methodNotAllowed(String method, Set<HttpMethod> supported) {
        Set<String> names = supported.stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        String allow = String.join(", ", names);
        return new ProblemException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "This path does not support " + InputExcerpt.of(method) + "; use " + allow + ".",
                        null)
                .withHeader(HttpHeaders.ALLOW, allow);
    }

    /** Returns 406 NOT_ACCEPTABLE, for an operation that returns JSON. */
    public static ProblemException notAcceptable() {
        return notAcceptable(List.of(MediaType.APPLICATION_JSON));
    }

    /** Returns 406 NOT_ACCEPTABLE, with the media types of the operation. */
    public static ProblemException notAcceptable(List<MediaType> produced) {
        return new ProblemException(
                ErrorCode.NOT_ACCEPTABLE,
                "This operation returns " + MediaType.toString(produced) + "; send an Accept header that allows it.",
                null);
    }

    /** Returns 429 RATE_LIMITED, with {@code Retry-After} rounded up to whole seconds. */
    public static ProblemException rateLimited(Duration retryAfter) {
        long seconds = roundUpToSeconds(retryAfter);
        return new ProblemException(ErrorCode.RATE_LIMITED, "Too many requests; try again in " + seconds + " s.", null)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** Returns 500 INTERNAL_ERROR. The cause is logged and does not appear in the response. */
    public static ProblemException internalError(@Nullable Throwable cause) {
        return new ProblemException(
                ErrorCode.INTERNAL_ERROR, "The server failed to answer; quote the instance when you report it.", cause);
    }

    /** Returns 503 UNAVAILABLE, with {@code Retry-After} of 5 seconds. */
    public static ProblemException unavailable(@Nullable Throwable cause) {
        return unavailable(Duration.ofSeconds(5), cause);
    }

    /** Returns 503 UNAVAILABLE, with {@code Retry-After} rounded up to whole seconds. */
    public static ProblemException unavailable(Duration retryAfter, @Nullable Throwable cause) {
        long seconds = roundUpToSeconds(retryAfter);
        return new ProblemException(
                        ErrorCode.UNAVAILABLE,
                        "The server cannot answer for now; try again in " + seconds + " s.",
                        cause)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** Returns the code of the problem. */
    public ErrorCode code() {
        return code;
    }

    List<InvalidProperty> invalidProperties() {
        return invalidProperties;
    }

    int status() {
        return status;
    }

    ProblemException withStatus(int newStatus) {
        status = newStatus;
        return this;
    }

    HttpHeaders headers() {
        return headers;
    }

    private ProblemException withHeader(String header, String value) {
        headers.set(header, value);
        return this;
    }

    private static long roundUpToSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
