package org.coworkingapi.server.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers {@code OPTIONS} on a path of the spec with 405, like every method that the spec does not have; Spring MVC answers 200.
 *
 * <p>Other paths are left alone, unless the whole application is the API. A preflight request is let through where the
 * application configured CORS.
 */
final class RefusedOptions implements HandlerInterceptor {

    private static final String GENERATED = TeamsApi.class.getPackageName();

    private final HttpProperties properties;

    /** Providers, because both beans are made with this interceptor. */
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<HandlerExceptionResolver> problems;

    RefusedOptions(HttpProperties properties, ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<HandlerExceptionResolver> problems) {
        this.properties = properties;
        this.mapping = mapping;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.OPTIONS.matches(request.getMethod()) || isPreflight(request, handler)) {
            return true;
        }
        List<Map.Entry<RequestMappingInfo, HandlerMethod>> operations = mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(operation -> matches(operation.getKey(), request))
                .toList();
        if (!properties.applyToAll() && operations.stream().noneMatch(operation -> isOfTheSpec(operation.getValue()))) {
            return true;
        }
        Set<HttpMethod> methods = operations.stream()
                .flatMap(operation -> operation.getKey().getMethodsCondition().getMethods().stream())
                .map(RequestMethod::asHttpMethod)
                .collect(Collectors.toUnmodifiableSet());
        // Not thrown, because Spring MVC passes no exception of its preflight handler to an advice.
        problems.getObject().resolveException(request, response, null, ProblemException.methodNotAllowed(request.getMethod(), methods));
        return false;
    }

    private static boolean isPreflight(HttpServletRequest request, Object handler) {
        return handler instanceof CorsConfigurationSource cors && cors.getCorsConfiguration(request) != null;
    }

    private static boolean matches(RequestMappingInfo operation, HttpServletRequest request) {
        PathPatternsRequestCondition paths = operation.getPathPatternsCondition();
        return paths != null && paths.getMatchingCondition(request) != null;
    }

    private static boolean isOfTheSpec(HandlerMethod method) {
        return Arrays.stream(ClassUtils.getAllInterfacesForClass(method.getBeanType()))
                .anyMatch(type -> type.getPackageName().equals(GENERATED));
    }
}
