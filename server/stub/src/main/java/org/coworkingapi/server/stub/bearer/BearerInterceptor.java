package org.coworkingapi.server.stub.bearer;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets no request without a customer reach an operation that the spec secures.
 *
 * <p>It asks the operation itself, not a list of paths, so that there is no second list to drift, and an unknown path is still
 * 404 and a wrong method 405 without a token. A token that was sent and is bad is refused everywhere, before any path is looked at.
 */
final class BearerInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isSecured(method)) {
            CustomerPrincipal.current();
        }
        return true;
    }

    private static boolean isSecured(HandlerMethod method) {
        Operation operation = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Operation.class);
        return operation != null && operation.security().length > 0;
    }
}
