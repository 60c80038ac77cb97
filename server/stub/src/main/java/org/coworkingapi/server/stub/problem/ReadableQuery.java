package org.coworkingapi.server.stub.problem;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query that cannot be decoded, which the container reports only to whoever reads a parameter first. */
final class ReadableQuery implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getMethod(), Operation.class)) {
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
