package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query that cannot be decoded, which the container reports only to the first reader of a parameter. */
final class ReadableQuery implements HandlerInterceptor {

    private final Operations operations;

    ReadableQuery(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (operations.isOperation(handler)) {
            try {
                request.getParameterMap();
            } catch (IllegalStateException e) {
                // As the servlet specification has it: the parameters could not be parsed.
                throw ProblemException.invalidParameter(
                        "The query is malformed; send few parameters, each a name with a percent-encoded UTF-8 value.");
            }
        }
        return true;
    }
}
