package org.coworkingapi.server.stub.shape;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.operation.Operations;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Compiles the {@code _shape} of a request before the operation is called. Reports operations without a response body,
 * for which Spring MVC does not call {@link ShapeAdvice}.
 */
final class ShapeInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "_shape";

    private static final String ATTRIBUTE = ShapeInterceptor.class.getName();

    private static final String HAS_BODY = ATTRIBUTE + ".hasBody";

    private final Operations operations;
    private final Shapes shapes;
    private final CompletenessCheck completeness;

    ShapeInterceptor(Operations operations, Shapes shapes, CompletenessCheck completeness) {
        this.operations = operations;
        this.shapes = shapes;
        this.completeness = completeness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operations.isOperation(operation)
                && hasShapeParameter(operation)) {
            request.setAttribute(ATTRIBUTE, shapes.of(bodyTypeOf(operation), shapeValue(request)));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        Shape shape = shapeOf(request);
        if (shape != null
                && request.getAttribute(HAS_BODY) == null
                && HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()
                && handler instanceof HandlerMethod operation) {
            completeness.check(operation.getMethod().getName(), null, shape);
        }
    }

    /** Records that the operation returned a body. */
    static void markBodyPresent(HttpServletRequest request) {
        request.setAttribute(HAS_BODY, true);
    }

    static @Nullable Shape shapeOf(HttpServletRequest request) {
        return (Shape) request.getAttribute(ATTRIBUTE);
    }

    private static @Nullable String shapeValue(HttpServletRequest request) {
        String[] values = request.getParameterValues(PARAMETER);
        if (values != null && values.length > 1) {
            throw ProblemException.invalidShape(
                    "_shape is sent " + values.length + " times; send it once, with commas between the paths.");
        }
        return values == null ? null : values[0];
    }

    private static boolean hasShapeParameter(HandlerMethod operation) {
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null && PARAMETER.equals(declared.value())) {
                return true;
            }
        }
        return false;
    }

    private static Class<?> bodyTypeOf(HandlerMethod operation) {
        ResolvableType type = ResolvableType.forMethodReturnType(operation.getMethod());
        return HttpEntity.class.isAssignableFrom(type.toClass())
                ? type.getGeneric(0).toClass()
                : type.toClass();
    }
}
