package org.coworkingapi.server.app.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Provides the route of a request to metrics and the request log, before a security filter can reject the request.
 *
 * <p>Spring MVC provides the route when it looks up the handler, which does not happen for requests without a valid
 * token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // after the metrics filter of Spring Boot
final class RoutePatternFilter extends OncePerRequestFilter {

    private final Operations operations;

    RoutePatternFilter(Operations operations) {
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        operations.patternOf(request).ifPresent(pattern -> {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(context -> context.setPathPattern(pattern));
        });
        chain.doFilter(request, response);
    }
}
