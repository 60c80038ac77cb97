package org.coworkingapi.server.stub.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Leads the error dispatch of an operation to the problems of the spec; all others reach the application's error controller. */
final class OperationErrors extends AbstractHandlerMapping {

    private final ApiScope scope;
    private final HandlerMethod errors;

    OperationErrors(ApiScope scope) throws NoSuchMethodException {
        this.scope = scope;
        this.errors = new HandlerMethod(new ProblemErrorController(scope),
                ProblemErrorController.class.getDeclaredMethod("error", HttpServletRequest.class));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && scope.includes(request) ? errors : null;
    }
}
