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
 * Responds to {@code OPTIONS} on paths of the spec with 405, as to every method that the spec does not define. Spring
 * MVC would respond with 200.
 *
 * <p>Other paths are unaffected, unless {@code coworking.scope} is {@code application}. Preflight requests pass if the
 * application configures CORS.
 */
final class OptionsInterceptor implements HandlerInterceptor {

    private final ApiScope scope;

    /** A provider, because the resolver is created later than this interceptor. */
    private final ObjectProvider<HandlerExceptionResolver> resolver;

    OptionsInterceptor(ApiScope scope, ObjectProvider<HandlerExceptionResolver> resolver) {
        this.scope = scope;
        this.resolver = resolver;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.OPTIONS.matches(request.getMethod())
                || !scope.includes(request)
                || isPreflight(request, handler)) {
            return true;
        }
        // Calls the resolver instead of throwing the problem, because Spring MVC does not pass exceptions to the
        // resolvers if its preflight handler serves the request.
        resolver.getObject()
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
