package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Responds with 406 if the Accept header excludes all media types of an operation with {@code q=0} (RFC 9110, section
 * 12.4.2). Spring MVC ignores this value.
 */
final class ExcludedMediaTypeInterceptor implements HandlerInterceptor {

    private final Operations operations;

    ExcludedMediaTypeInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        // Spring MVC sets this attribute to the media types of the mapping.
        if (operations.isOperation(handler)
                && request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)
                        instanceof Collection<?> attribute) {
            List<MediaType> produced =
                    attribute.stream().map(MediaType.class::cast).toList();
            List<MediaType> accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            if (!produced.isEmpty() && produced.stream().allMatch(type -> isExcluded(type, accepted))) {
                throw new HttpMediaTypeNotAcceptableException(produced);
            }
        }
        return true;
    }

    /** Returns whether the most specific media range that includes the type has the quality value 0. */
    private static boolean isExcluded(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> range.getQualityValue() == 0)
                .isPresent();
    }
}
