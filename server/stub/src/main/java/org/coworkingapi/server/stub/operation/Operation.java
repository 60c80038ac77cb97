package org.coworkingapi.server.stub.operation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation of the spec, read from a method of a generated interface.
 *
 * @param declaration the interface method; annotations of implementations are ignored
 * @param paths path patterns
 * @param methods HTTP methods; GET implies HEAD
 * @param requiresToken whether the spec declares a security requirement
 */
record Operation(Method declaration, Set<String> paths, Set<HttpMethod> methods, boolean requiresToken) {

    /** Returns the operation that the method declares, or an empty {@code Optional} if the method has no mapping. */
    static Optional<Operation> of(Method declaration) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(declaration, RequestMapping.class);
        if (mapping == null) {
            return Optional.empty();
        }
        Set<HttpMethod> methods = Arrays.stream(mapping.method())
                .map(method -> method.asHttpMethod())
                .flatMap(method ->
                        method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Operation(declaration, Set.of(mapping.path()), methods, requiresToken(declaration)));
    }

    /** Returns whether the spec declares a security requirement. Without documentation, a token is required. */
    private static boolean requiresToken(Method declaration) {
        var documented = declaration.getAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        return documented == null || documented.security().length > 0;
    }

    boolean isImplementedBy(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        if (!declaration.getDeclaringClass().isAssignableFrom(type)) {
            return false;
        }
        Method method = handler.getMethod();
        boolean overrides = method.getName().equals(declaration.getName())
                && Arrays.equals(method.getParameterTypes(), declaration.getParameterTypes());
        // If a generic base class implements the method, the compiler adds a bridge method with other parameter types.
        return overrides || AopUtils.getMostSpecificMethod(declaration, type).equals(method);
    }
}
