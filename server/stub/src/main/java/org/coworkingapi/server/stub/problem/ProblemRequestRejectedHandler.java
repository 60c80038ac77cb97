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
    private final HandlerExceptionResolver problems;
    private final RequestRejectedHandler fallback;

    ProblemRequestRejectedHandler(ApiScope scope, HandlerExceptionResolver problems, RequestRejectedHandler fallback) {
        this.scope = scope;
        this.problems = problems;
        this.fallback = fallback;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException, ServletException {
        if (!scope.includes(request)) {
            fallback.handle(request, response, refused);
            return;
        }
        boolean knownMethod =
                Arrays.stream(HttpMethod.values()).anyMatch(method -> method.matches(request.getMethod()));
        problems.resolveException(
                request,
                response,
                null,
                knownMethod
                        ? refused
                        : ProblemException.methodNotAllowed(request.getMethod(), scope.methodsAt(request)));
    }
}
