package org.coworkingapi.server.stub.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps error dispatches of operations to the {@link ProblemErrorController}. The error controller of the application
 * handles all other error dispatches.
 */
final class OperationErrorHandlerMapping extends AbstractHandlerMapping {

    private final ApiScope scope;
    private final HandlerMethod errorHandler;

    OperationErrorHandlerMapping(ApiScope scope, JsonMapper mapper) throws NoSuchMethodException {
        this.scope = scope;
        this.errorHandler = new HandlerMethod(
                new ProblemErrorController(scope, mapper),
                ProblemErrorController.class.getDeclaredMethod(
                        "error", HttpServletRequest.class, HttpServletResponse.class));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && scope.includes(request) ? errorHandler : null;
    }
}
