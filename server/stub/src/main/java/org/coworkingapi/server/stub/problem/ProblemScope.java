package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.coworkingapi.server.stub.operation.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Decides which failures get the form of the spec, and which are left to the application. */
record ProblemScope(ProblemProperties.Scope scope, Operations operations) {

    /** For failures before a handler was chosen. */
    boolean includes(HttpServletRequest request) {
        return scope == ProblemProperties.Scope.APPLICATION || operations.matches(request);
    }

    boolean includes(HttpServletRequest request, @Nullable Object handler) {
        return includes(request) || operations.isOperation(handler);
    }

    /** The methods that a response 405 lists; on paths outside the spec, those of a page. */
    Set<HttpMethod> methodsAt(HttpServletRequest request) {
        Set<HttpMethod> methods = operations.methodsAt(request);
        return methods.isEmpty() ? Set.of(HttpMethod.GET) : methods;
    }
}
