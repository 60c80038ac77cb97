package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responds to failures of operations with problems of the spec. Ignores failures of other endpoints.
 *
 * <p>The first of two instances precedes the exception handlers of the application and handles exceptions with a
 * documented response. The second one follows them and handles all remaining exceptions, so that an
 * {@code @ExceptionHandler} of the application can handle its own exceptions.
 */
final class ProblemResolver implements HandlerExceptionResolver {

    private final ApiScope scope;
    private final ProblemTranslation translation;
    private final JsonMapper mapper;
    private final boolean isLast;

    private ProblemResolver(ApiScope scope, ProblemTranslation translation, JsonMapper mapper, boolean isLast) {
        this.scope = scope;
        this.translation = translation;
        this.mapper = mapper;
        this.isLast = isLast;
    }

    static ProblemResolver first(ApiScope scope, ProblemTranslation translation, JsonMapper mapper) {
        return new ProblemResolver(scope, translation, mapper, false);
    }

    static ProblemResolver last(ApiScope scope, ProblemTranslation translation, JsonMapper mapper) {
        return new ProblemResolver(scope, translation, mapper, true);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        boolean inScope = scope.includes(request, handler) || exception instanceof ProblemException;
        if (!inScope) {
            return null;
        }
        if (ClientDisconnect.isCauseOf(exception)) {
            return new ModelAndView();
        }
        ProblemException problem = isLast
                ? unexpectedProblem(handler, exception)
                : translation.translate(exception, request).orElse(null);
        // The container aborts a response that was partly sent, so that the client detects the failure.
        return problem == null || response.isCommitted() ? null : write(problem, response, exception);
    }

    /**
     * Returns 500, or 400 for an {@code IllegalArgumentException} that was thrown before a handler was found. The
     * request caused such an exception, because the application was not called.
     */
    private static ProblemException unexpectedProblem(@Nullable Object handler, Exception exception) {
        return handler == null && exception instanceof IllegalArgumentException
                ? StatusProblem.malformedRequest()
                : ProblemException.internalError(exception);
    }

    private @Nullable ModelAndView write(ProblemException problem, HttpServletResponse response, Exception exception) {
        try {
            // The buffer may contain part of a successful response.
            response.resetBuffer();
            ProblemWriter.write(response, problem, mapper);
            return new ModelAndView();
        } catch (IOException e) {
            exception.addSuppressed(e);
            return new ModelAndView();
        }
    }
}
