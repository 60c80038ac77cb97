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
 * One method of a generated interface.
 *
 * @param declaration the interface method, whose annotations are the only ones that count
 * @param paths its path patterns
 * @param methods its HTTP methods, with HEAD where GET is one
 * @param requiresToken whether the spec secures it
 */
record Operation(Method declaration, Set<String> paths, Set<HttpMethod> methods, boolean requiresToken) {

    /** Reads a method; empty if it has no mapping. */
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

    /** Only a documented operation without a security requirement is public; an undocumented one is not. */
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
        // The second case is a generic base class, of which the compiler makes a bridge to a method of other parameter
        // types.
        return overrides || AopUtils.getMostSpecificMethod(declaration, type).equals(method);
    }
}
