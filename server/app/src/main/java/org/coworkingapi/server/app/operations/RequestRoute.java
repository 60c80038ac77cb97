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
 * Tells metrics and the request log the route of a request before a security filter can refuse it.
 *
 * <p>Spring MVC does so when it looks for a handler, which it never does for a request without a valid token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // after Boot's filter for metrics
final class RequestRoute extends OncePerRequestFilter {

    private final Operations operations;

    RequestRoute(Operations operations) {
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
