package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects requests with malformed queries, which the container reports only when a parameter is read. */
final class MalformedQueryInterceptor implements HandlerInterceptor {

    private final Operations operations;

    MalformedQueryInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (operations.isOperation(handler)) {
            try {
                request.getParameterMap();
            } catch (IllegalStateException e) {
                // The servlet specification requires this exception for parameters that cannot be parsed.
                throw ProblemException.invalidParameter(
                        "The query cannot be read; give each parameter a name, percent-encode the values as UTF-8, or send fewer parameters.");
            }
        }
        return true;
    }
}
