package org.coworkingapi.server.stub.problem;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** The problem for an error of which only the status is known: what filters and the servlet container answer by themselves. */
final class StatusProblem {

    private StatusProblem() {}

    static ProblemException of(int status, String method, String path) {
        return switch (status) {
            case 401 -> ProblemException.tokenMissing();
            case 404 -> ProblemException.routeNotFound(path);
            case 405, 501 -> ProblemException.methodNotAllowed(method, Set.of(HttpMethod.GET));
            case 406 -> ProblemException.notAcceptable();
            case 503 -> ProblemException.unavailable(null);
            case 505 -> ProblemException.invalidParameter("The request has an HTTP version that this server does not speak; use HTTP/1.1.");
            default -> status < 500
                    ? ProblemException.invalidParameter("The request is malformed, or too large.")
                    : ProblemException.internalError(null);
        };
    }
}
