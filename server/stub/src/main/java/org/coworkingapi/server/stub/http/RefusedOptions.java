package org.coworkingapi.server.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers {@code OPTIONS} with 405, like every method that the spec does not have; Spring MVC answers 200 by itself.
 *
 * <p>A preflight request is let through where the application configured CORS.
 */
final class RefusedOptions implements HandlerInterceptor {

    /** Providers, because both beans are made with this interceptor. */
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<HandlerExceptionResolver> problems;

    RefusedOptions(ObjectProvider<RequestMappingHandlerMapping> mapping, ObjectProvider<HandlerExceptionResolver> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean preflight = handler instanceof CorsConfigurationSource cors && cors.getCorsConfiguration(request) != null;
        if (!HttpMethod.OPTIONS.matches(request.getMethod()) || preflight) {
            return true;
        }
        // Not thrown, because Spring MVC passes no exception of its preflight handler to an advice.
        problems.getObject().resolveException(request, response, null,
                ProblemException.methodNotAllowed(request.getMethod(), methodsOf(request)));
        return false;
    }

    private Set<HttpMethod> methodsOf(HttpServletRequest request) {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(operation -> operation.getPathPatternsCondition() != null
                        && operation.getPathPatternsCondition().getMatchingCondition(request) != null)
                .flatMap(operation -> operation.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::asHttpMethod)
                .collect(Collectors.toUnmodifiableSet());
    }
}
