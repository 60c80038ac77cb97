package org.coworkingapi.server.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers {@code OPTIONS} on a path of the spec with 405, like every method that the spec does not have; Spring MVC
 * answers 200.
 *
 * <p>Other paths are left alone, unless the whole application is the API. A preflight request is let through where the
 * application configured CORS.
 */
final class RefusedOptions implements HandlerInterceptor {

    private final ApiScope scope;

    /** A provider, because the bean is made with this interceptor. */
    private final ObjectProvider<HandlerExceptionResolver> problems;

    RefusedOptions(ApiScope scope, ObjectProvider<HandlerExceptionResolver> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.OPTIONS.matches(request.getMethod())
                || !scope.includes(request)
                || isPreflight(request, handler)) {
            return true;
        }
        // Not thrown, because Spring MVC passes no exception of its preflight handler to an advice.
        problems.getObject()
                .resolveException(
                        request,
                        response,
                        null,
                        ProblemException.methodNotAllowed(request.getMethod(), scope.methodsAt(request)));
        return false;
    }

    private static boolean isPreflight(HttpServletRequest request, Object handler) {
        return handler instanceof CorsConfigurationSource cors && cors.getCorsConfiguration(request) != null;
    }
}
