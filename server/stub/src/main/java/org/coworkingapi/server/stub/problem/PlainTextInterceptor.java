package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects requests of operations whose query parameters are not {@link PlainText}. */
final class PlainTextInterceptor implements HandlerInterceptor {

    private final Operations operations;

    PlainTextInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (operations.isOperation(handler)) {
            request.getParameterMap()
                    .forEach((name, values) -> Arrays.stream(values)
                            .filter(value -> !PlainText.isValid(value))
                            .findFirst()
                            .ifPresent(value -> {
                                throw ProblemException.invalidParameter(InputExcerpt.of(name) + " is '"
                                        + InputExcerpt.of(value) + "'; it " + PlainText.RULE + ".");
                            }));
        }
        return true;
    }
}
