package org.coworkingapi.server.stub.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Responds with a problem to requests that the HTTP firewall rejects, such as suspicious paths and unknown methods. */
final class ProblemRequestRejectedHandler implements RequestRejectedHandler {

    private final ApiScope scope;
    private final HandlerExceptionResolver resolver;
    private final RequestRejectedHandler fallback;

    ProblemRequestRejectedHandler(ApiScope scope, HandlerExceptionResolver resolver, RequestRejectedHandler fallback) {
        this.scope = scope;
        this.resolver = resolver;
        this.fallback = fallback;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejection)
            throws IOException, ServletException {
        if (!scope.includes(request)) {
            fallback.handle(request, response, rejection);
            return;
        }
        boolean knownMethod =
                Arrays.stream(HttpMethod.values()).anyMatch(method -> method.matches(request.getMethod()));
        resolver.resolveException(
                request,
                response,
                null,
                knownMethod
                        ? rejection
                        : ProblemException.methodNotAllowed(request.getMethod(), scope.methodsAt(request)));
    }
}
