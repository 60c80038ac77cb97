package org.coworkingapi.server.stub.shape;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Checks that the response body of an operation is complete, and applies the shape of the request. Error responses are
 * unaffected.
 */
@ControllerAdvice
final class ShapeAdvice implements ResponseBodyAdvice<Object> {

    private final CompletenessCheck completeness;

    ShapeAdvice(CompletenessCheck completeness) {
        this.completeness = completeness;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !(request instanceof ServletServerHttpRequest servlet)) {
            return body; // ShapeInterceptor reports a missing body
        }
        HttpServletRequest servletRequest = servlet.getServletRequest();
        Shape shape = ShapeInterceptor.shapeOf(servletRequest);
        if (shape == null) {
            return body;
        }
        ShapeInterceptor.markBodyPresent(servletRequest);
        if (!shape.appliesTo(body)) {
            return body;
        }
        completeness.check(returned.getExecutable().getName(), body, shape);
        boolean isShaped =
                !shape.selectsAllFields() && JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
        return isShaped ? new ShapedBody(body, shape) : body;
    }
}
