package org.coworkingapi.server.stub.problem;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps a success from being written as a problem.
 *
 * <p>The generated mapping lists the media types of all responses together, so that {@code Accept: application/problem+json}
 * would otherwise get a team under the media type of an error. Nor does the framework look at {@code q=0}, by which a caller rules
 * a media type out (RFC 9110, section 12.4.2).
 */
final class SuccessIsJson implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getMethod(), Operation.class)) {
            if (isRuledOut(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    /** Whether the most specific range that holds JSON has the weight zero. */
    private static boolean isRuledOut(List<String> accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(range -> range.includes(MediaType.APPLICATION_JSON))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> range.getQualityValue() == 0)
                .isPresent();
    }
}
