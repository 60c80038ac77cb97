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
 * Keeps a success from being written as a problem.
 *
 * <p>The generated mapping lists the media types of all responses together, so that {@code Accept:
 * application/problem+json} would otherwise get a team under the media type of an error. Nor does the framework look at
 * {@code q=0}, by which a caller rules a media type out (RFC 9110, section 12.4.2).
 */
final class SuccessIsJson implements HandlerInterceptor {

    private final Operations operations;

    SuccessIsJson(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (operations.isOperation(handler)) {
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
