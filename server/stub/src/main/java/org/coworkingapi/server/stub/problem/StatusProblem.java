package org.coworkingapi.server.stub.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Maps HTTP statuses to problems of the spec, for failures that are known only by their status. */
final class StatusProblem {

    private static final String MALFORMED =
            "The request is malformed: its path, a header or its body has a syntax that this server does not accept.";

    private StatusProblem() {}

    /** Returns the problem for a response that a filter or the container ended with a status. */
    static ProblemException of(int status, HttpServletRequest request, String path, ApiScope scope) {
        return switch (status) {
            case 401, 407 -> ProblemException.tokenMissing();
            case 403 -> accessDenied();
            case 404 -> ProblemException.routeNotFound(path);
            case 405 -> methodNotAllowed(request, scope);
            case 406 -> ProblemException.notAcceptable();
            case 429 -> ProblemException.rateLimited(Duration.ofSeconds(1));
            case 501 -> notImplemented(request, scope);
            case 502, 503, 504 -> ProblemException.unavailable(null);
            case 505 ->
                ProblemException.invalidParameter(
                        "The request has an HTTP version that this server does not support; use HTTP/1.1.");
            default ->
                status < 500
                        ? problemOf(status, "The request is malformed or too large.")
                        : ProblemException.internalError(null);
        };
    }

    /**
     * Replaces 501, which the spec does not document. Tomcat sends it for CONNECT and for unsupported transfer codings.
     */
    private static ProblemException notImplemented(HttpServletRequest request, ApiScope scope) {
        return "CONNECT".equals(sentMethod(request))
                ? methodNotAllowed(request, scope)
                : ProblemException.invalidParameter(
                        "The request has a Transfer-Encoding that this server does not support; use chunked, or send a Content-Length.");
    }

    private static ProblemException methodNotAllowed(HttpServletRequest request, ApiScope scope) {
        return ProblemException.methodNotAllowed(sentMethod(request), scope.methodsAt(request));
    }

    /** Returns the method that the client sent. Error dispatches have the method GET. */
    private static String sentMethod(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return sent == null ? request.getMethod() : sent.toString();
    }

    /** Returns the problem for an exception with a status, and preserves the detail of the exception. */
    static ProblemException of(
            int status,
            @Nullable ErrorResponse response,
            Exception exception,
            HttpServletRequest request,
            ApiScope scope) {
        String detail = response == null ? null : response.getBody().getDetail();
        return switch (status) {
            case 404 ->
                scope.operations().matches(request)
                        ? ProblemException.notFound(
                                Objects.requireNonNullElse(detail, "The requested resource does not exist."))
                        : ProblemException.routeNotFound(request.getRequestURI());
            case 429 -> ProblemException.rateLimited(retryAfter(response));
            case 502, 503, 504 -> ProblemException.unavailable(exception);
            case 401, 403, 405, 406, 407 -> of(status, request, request.getRequestURI(), scope);
            default ->
                status < 500 ? clientError(status, detail, request, scope) : ProblemException.internalError(exception);
        };
    }

    /**
     * Returns the problem for a body whose media type the operation does not consume. Spring throws the same exception
     * for a request that has neither a body nor a {@code Content-Type}.
     */
    static ProblemException unsupportedMediaType(
            HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request, ApiScope scope) {
        if (!hasBody(request) && scope.operations().matches(request)) {
            return BodyProblem.missing();
        }
        String contentType = request.getContentType();
        String sent = contentType == null
                ? "The request has no Content-Type"
                : "The Content-Type is '" + InputExcerpt.of(contentType) + "'";
        String supported = MediaType.toString(unsupported.getSupportedMediaTypes());
        return clientError(415, sent + "; send " + supported + ".", request, scope);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentType() != null
                || request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Returns a problem of the spec for operations, and one with the original status for other endpoints. */
    private static ProblemException clientError(
            int status, @Nullable String detail, HttpServletRequest request, ApiScope scope) {
        ProblemException problem = problemOf(status, detail == null ? MALFORMED : detail);
        return scope.operations().matches(request) ? problem : problem.withStatus(status);
    }

    /**
     * Returns the problem whose code is the name of the status, such as {@code UNSUPPORTED_MEDIA_TYPE} for 415, or
     * INVALID_PARAMETER if the spec does not define this code.
     */
    private static ProblemException problemOf(int status, String detail) {
        HttpStatus named = HttpStatus.resolve(status);
        return Arrays.stream(ErrorCode.values())
                .filter(code -> named != null && named.name().equals(code.name()))
                .findFirst()
                .map(code -> ProblemException.of(code, detail))
                .orElseGet(() -> ProblemException.invalidParameter(detail));
    }

    static ProblemException malformedRequest() {
        return ProblemException.invalidParameter(MALFORMED);
    }

    /** Returns the problem for a denied request. The status is 401 with and without a token. */
    static ProblemException accessDenied() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? ProblemException.tokenMissing()
                : ProblemException.accessDenied();
    }

    private static Duration retryAfter(@Nullable ErrorResponse response) {
        String seconds = response == null ? null : response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ofSeconds(1);
    }
}
