package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Translates exceptions to problems. Translators of the application take precedence. */
final class ProblemTranslation {

    private final List<ProblemTranslator> translators;
    private final ApiScope scope;

    ProblemTranslation(List<ProblemTranslator> translators, ApiScope scope) {
        this.scope = scope;
        this.translators = List.copyOf(translators);
    }

    /** Returns the problem, or an empty {@code Optional} if neither a translator nor Spring assigns a status. */
    Optional<ProblemException> translate(Exception exception, HttpServletRequest request) {
        if (exception instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(fromSpring(exception, request)));
    }

    private @Nullable ProblemException fromSpring(Exception exception, HttpServletRequest request) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return ParameterProblem.of(mismatch);
        }
        if (exception instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
            return ParameterProblem.of(invalid);
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return ParameterProblem.of(missing);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return ParameterProblem.of(missing);
        }
        if (exception instanceof MethodArgumentNotValidException) {
            return BodyProblem.invalid();
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return BodyProblem.of(unreadable);
        }
        if (exception instanceof HttpMediaTypeNotSupportedException unsupported) {
            return StatusProblem.unsupportedMediaType(unsupported, request, scope);
        }
        if (exception instanceof NoResourceFoundException || exception instanceof NoHandlerFoundException) {
            return ProblemException.routeNotFound(request.getRequestURI());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException unsupported) {
            Set<HttpMethod> supported = unsupported.getSupportedHttpMethods();
            return ProblemException.methodNotAllowed(request.getMethod(), supported == null ? Set.of() : supported);
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException notAcceptable
                && !notAcceptable.getSupportedMediaTypes().isEmpty()) {
            return ProblemException.notAcceptable(notAcceptable.getSupportedMediaTypes());
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException || isUnsupportedCharset(exception)) {
            return ProblemException.notAcceptable();
        }
        if (exception instanceof RequestRejectedException || exception instanceof MultipartException) {
            return StatusProblem.malformedRequest();
        }
        if (exception instanceof AuthenticationException) {
            return ProblemException.tokenMissing();
        }
        if (exception instanceof AccessDeniedException) {
            return StatusProblem.accessDenied();
        }
        return fromStatus(exception, request);
    }

    private @Nullable ProblemException fromStatus(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse response) {
            return StatusProblem.of(response.getStatusCode().value(), response, exception, request, scope);
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        return status == null ? null : StatusProblem.of(status.code().value(), null, exception, request, scope);
    }

    /**
     * Returns whether the Accept header requires a charset other than UTF-8. Spring finds no message converter for it,
     * and throws the same exception as for a body that cannot be written.
     */
    private static boolean isUnsupportedCharset(Exception exception) {
        return exception instanceof HttpMessageNotWritableException && exception.getCause() == null;
    }
}
