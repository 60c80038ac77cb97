package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coworkingapi.server.stub.generated.model.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever went wrong with a problem of the spec. Comes last, so that an implementation's own advice wins. */
@ControllerAdvice
@Order
final class ProblemAdvice {

    private final List<ProblemTranslator> translators;

    ProblemAdvice(ObjectProvider<ProblemTranslator> translators) {
        this.translators = translators.orderedStream().toList();
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> problem(Exception exception, HttpServletRequest request) {
        ProblemException problem = translate(exception, request);
        // Only now: a lost connection to a database has the same root cause as one to the client, and translators know which it is.
        boolean abandoned = problem.type() == ProblemType.INTERNAL_ERROR
                && DisconnectedClientHelper.isClientDisconnectedException(exception);
        return abandoned ? null : Problems.response(problem);
    }

    private ProblemException translate(Exception exception, HttpServletRequest request) {
        if (exception instanceof ProblemException problem) {
            return problem;
        }
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> ofFramework(exception, request));
    }

    private static ProblemException ofFramework(Exception exception, HttpServletRequest request) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return ParameterProblem.of(mismatch);
        }
        if (exception instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
            return ParameterProblem.of(invalid);
        }
        if (exception instanceof NoResourceFoundException || exception instanceof NoHandlerFoundException) {
            return ProblemException.routeNotFound(request.getRequestURI());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException unsupported) {
            Set<HttpMethod> supported = unsupported.getSupportedHttpMethods();
            return ProblemException.methodNotAllowed(request.getMethod(), supported == null ? Set.of() : supported);
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException || isAboutAnUnwritableCharset(exception)) {
            return ProblemException.notAcceptable();
        }
        boolean callersFault = exception instanceof RequestRejectedException
                || exception instanceof MultipartException
                || exception instanceof ErrorResponse response && response.getStatusCode().is4xxClientError();
        return callersFault
                ? ProblemException.invalidParameter(
                        "The request is malformed: its path, a header or its body has what is not allowed there.")
                : ProblemException.internalError(exception);
    }

    /** JSON is UTF-8; Spring finds no converter when the Accept header insists on another charset, and blames the server. */
    private static boolean isAboutAnUnwritableCharset(Exception exception) {
        return exception instanceof HttpMessageNotWritableException && exception.getCause() == null;
    }
}
