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
 * Answers the failures of operations with problems of the spec, and leaves all other failures to the application.
 *
 * <p>There are two: the first runs before the application's own advice and answers what has a documented response; the
 * second runs after it and answers the rest, so that an {@code @ExceptionHandler} of the application may handle its own
 * exceptions.
 */
final class ProblemResolver implements HandlerExceptionResolver {

    private final ApiScope scope;
    private final ProblemTranslation translation;
    private final JsonMapper mapper;
    private final boolean last;

    private ProblemResolver(ApiScope scope, ProblemTranslation translation, JsonMapper mapper, boolean last) {
        this.scope = scope;
        this.translation = translation;
        this.mapper = mapper;
        this.last = last;
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
        boolean ours = scope.includes(request, handler) || exception instanceof ProblemException;
        if (!ours) {
            return null;
        }
        if (AbandonedRequest.isReportedBy(exception)) {
            return new ModelAndView();
        }
        ProblemException problem = last
                ? unexpected(handler, exception)
                : translation.translate(exception, request).orElse(null);
        // A response that is partly sent cannot become a problem: the container cuts it off, which a client notices.
        return problem == null || response.isCommitted() ? null : write(problem, response, exception);
    }

    /**
     * Before a handler is found, only the request is read: an argument that is not legal there was sent by the caller.
     */
    private static ProblemException unexpected(@Nullable Object handler, Exception exception) {
        return handler == null && exception instanceof IllegalArgumentException
                ? StatusProblem.malformed()
                : ProblemException.internalError(exception);
    }

    private @Nullable ModelAndView write(ProblemException problem, HttpServletResponse response, Exception exception) {
        try {
            // Half of a success may be waiting there.
            response.resetBuffer();
            WrittenProblem.to(response, problem, mapper);
            return new ModelAndView();
        } catch (IOException e) {
            exception.addSuppressed(e);
            return new ModelAndView();
        }
    }
}
