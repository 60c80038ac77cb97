package org.coworkingapi.server.stub.operation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The operations of the spec, read from the generated interfaces.
 *
 * <p>Annotations of implementing classes are ignored, so that a documentation annotation there cannot change the
 * security of an operation.
 */
public final class Operations {

    private final List<Operation> operations;
    private final List<Route> routes;

    /** The operations of known handlers; bounded by the number of handlers in the application. */
    private final Map<Handler, Optional<Operation>> operationsByHandler = new ConcurrentHashMap<>();

    private record Route(PathPattern path, Operation operation) {}

    private record Handler(Class<?> type, Method method) {}

    private Operations(List<Operation> operations, String servletPath) {
        this.operations = operations;
        this.routes = operations.stream()
                .flatMap(operation -> operation.paths().stream()
                        .map(path -> new Route(PathPatternParser.defaultInstance.parse(servletPath + path), operation)))
                .toList();
    }

    /**
     * Returns the operations that the generated interfaces declare.
     *
     * @param servletPath path of the dispatcher servlet, such as {@code /mvc}; empty or {@code /} for the root
     */
    public static Operations ofTheSpec(String servletPath) {
        return of(generatedInterfaces(TeamsApi.class.getPackageName()), servletPath);
    }

    static Operations of(Stream<Class<?>> interfaces, String servletPath) {
        List<Operation> operations = interfaces
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Operation.of(method).stream())
                .toList();
        if (operations.isEmpty()) {
            throw new IllegalStateException(
                    "The generated interfaces declare no operations; check the class path for the generated package.");
        }
        return new Operations(operations, StringUtils.trimTrailingCharacter(servletPath, '/'));
    }

    private static Stream<Class<?>> generatedInterfaces(String packageName) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        ClassLoader loader = Operations.class.getClassLoader();
        scanner.addIncludeFilter((type, types) -> true);
        return scanner.findCandidateComponents(packageName).stream()
                .map(definition -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), loader));
    }

    /** Returns the path patterns of the spec, such as {@code /api/public/teams/{teamId}/profile}. */
    Set<String> paths() {
        return operations.stream()
                .flatMap(operation -> operation.paths().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether the handler implements an operation of the spec. */
    public boolean isOperation(@Nullable Object handler) {
        return operationOf(handler).isPresent();
    }

    /**
     * Returns whether the request has a path of the spec, with any method. For an error dispatch, this is the path of
     * the failed request.
     */
    public boolean matches(HttpServletRequest request) {
        return routesOf(request).findAny().isPresent();
    }

    /** Returns the most specific path pattern of the spec that the request matches, with any method. */
    public Optional<String> patternOf(HttpServletRequest request) {
        return routesOf(request)
                .map(Route::path)
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }

    /** Returns the methods of the operations at the path of the request. */
    public Set<HttpMethod> methodsAt(HttpServletRequest request) {
        return routesOf(request)
                .flatMap(route -> route.operation().methods().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether the handler may only be called with a token.
     *
     * <p>An operation requires a token unless the spec says {@code security: []}. A handler that is not an operation
     * but is mapped to a path of the spec requires a token, too.
     */
    public boolean requiresToken(HttpServletRequest request, Object handler) {
        return operationOf(handler)
                .map(Operation::requiresToken)
                .orElseGet(() -> request.getDispatcherType() != DispatcherType.ERROR && matches(request));
    }

    /** Returns whether path and method of the request match an operation that requires a token. */
    public boolean requiresToken(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return request.getDispatcherType() != DispatcherType.ERROR
                && routesOf(request)
                        .filter(route -> route.operation().methods().isEmpty()
                                || route.operation().methods().contains(method))
                        .min(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                        .filter(route -> route.operation().requiresToken())
                        .isPresent();
    }

    private Optional<Operation> operationOf(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                ? operationsByHandler.computeIfAbsent(
                        new Handler(method.getBeanType(), method.getMethod()), key -> findOperation(method))
                : Optional.empty();
    }

    private Optional<Operation> findOperation(HandlerMethod method) {
        return operations.stream()
                .filter(operation -> operation.isImplementedBy(method))
                .findFirst();
    }

    private Stream<Route> routesOf(HttpServletRequest request) {
        PathContainer path = pathOf(request);
        return path == null
                ? Stream.empty()
                : routes.stream().filter(route -> route.path().matches(path));
    }

    /** Returns null if the path cannot be parsed, as for error dispatches of malformed requests. */
    private static @Nullable PathContainer pathOf(HttpServletRequest request) {
        Object errorUri = request.getDispatcherType() == DispatcherType.ERROR
                ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
                : null;
        String uri = errorUri instanceof String path ? path : request.getRequestURI();
        String context = request.getContextPath();
        if (uri == null) {
            return null;
        }
        try {
            return RequestPath.parse(uri, context == null ? "" : context).pathWithinApplication();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }
}
