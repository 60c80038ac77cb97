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

/** Answers requests that the HTTP firewall rejects: suspicious paths and headers, and unknown methods. */
final class RefusedRequests implements RequestRejectedHandler {

    private final ApiScope scope;
    private final HandlerExceptionResolver problems;
    private final RequestRejectedHandler elsewhere;

    RefusedRequests(ApiScope scope, HandlerExceptionResolver problems, RequestRejectedHandler elsewhere) {
        this.scope = scope;
        this.problems = problems;
        this.elsewhere = elsewhere;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException, ServletException {
        if (!scope.includes(request)) {
            elsewhere.handle(request, response, refused);
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
