package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the HTTP firewall refuses: suspicious paths and headers, and methods that nobody knows. */
final class RefusedRequests implements RequestRejectedHandler {

    private final HandlerExceptionResolver problems;

    RefusedRequests(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused) {
        boolean knownMethod = Arrays.stream(HttpMethod.values()).anyMatch(method -> method.matches(request.getMethod()));
        problems.resolveException(request, response, null,
                knownMethod ? refused : ProblemException.methodNotAllowed(request.getMethod(), Set.of(HttpMethod.GET)));
    }
}
