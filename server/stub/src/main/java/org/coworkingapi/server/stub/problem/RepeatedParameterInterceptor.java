package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.coworkingapi.server.stub.operation.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects requests of operations that repeat a query parameter with a single value. Spring would join repeated strings
 * with commas, and use the first of repeated booleans.
 */
final class RepeatedParameterInterceptor implements HandlerInterceptor {

    private final Operations operations;

    RepeatedParameterInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && operations.isOperation(operation)) {
            for (MethodParameter parameter : operation.getMethodParameters()) {
                RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
                if (declared != null && !isList(parameter.getParameterType())) {
                    check(declared.value(), request.getParameterValues(declared.value()));
                }
            }
        }
        return true;
    }

    private static void check(String name, String @Nullable [] values) {
        if (values != null && values.length > 1) {
            throw ProblemException.invalidParameter(name + " is sent " + values.length + " times; send it once.");
        }
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
