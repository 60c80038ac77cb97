package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Restricts the media type of successful responses to {@code application/json}.
 *
 * <p>The generated mapping also lists {@code application/problem+json}. If the Accept header prefers this media type,
 * Spring MVC would use it for a successful response. Spring MVC also ignores {@code q=0}, which excludes a media type
 * (RFC 9110, section 12.4.2).
 */
final class JsonSuccessInterceptor implements HandlerInterceptor {

    private final Operations operations;

    JsonSuccessInterceptor(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (operations.isOperation(handler)) {
            if (excludesJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    /** Returns whether the most specific media range that includes JSON has the quality value 0. */
    private static boolean excludesJson(List<String> accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(range -> range.includes(MediaType.APPLICATION_JSON))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> range.getQualityValue() == 0)
                .isPresent();
    }
}
