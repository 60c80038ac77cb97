package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Lets no request without a customer reach an operation that the spec secures, at any path of the application.
 *
 * <p>The filter chain has decided by the path before; this decides by the handler that was found, also where the chain
 * was replaced, or the path matched in another way.
 */
final class BearerInterceptor implements HandlerInterceptor {

    private final Operations operations;

    BearerInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isAboutTheMethods(request, handler) && operations.requiresToken(request, handler)) {
            CustomerPrincipal.current();
        }
        return true;
    }

    /** The framework answers a CORS preflight request, and OPTIONS, without calling the application. */
    private static boolean isAboutTheMethods(HttpServletRequest request, Object handler) {
        return CorsUtils.isPreFlightRequest(request)
                || (handler instanceof HandlerMethod method
                        && method.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class);
    }
}
