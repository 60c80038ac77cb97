package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Rejects unauthenticated requests to secured operations, at every path of the application.
 *
 * <p>The filter chain decides by path. This interceptor decides by handler, so that an operation stays protected even
 * if the application replaces the chain or maps the operation to another path.
 */
final class BearerInterceptor implements HandlerInterceptor {

    private final Operations operations;

    BearerInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isOptionsOrPreflight(request, handler) && operations.requiresToken(request, handler)) {
            CustomerPrincipal.current();
        }
        return true;
    }

    /** Returns whether Spring MVC handles the request itself, without calling the application. */
    private static boolean isOptionsOrPreflight(HttpServletRequest request, Object handler) {
        return CorsUtils.isPreFlightRequest(request)
                || (handler instanceof HandlerMethod method
                        && method.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class);
    }
}
