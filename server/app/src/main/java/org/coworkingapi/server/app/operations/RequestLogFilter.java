package org.coworkingapi.server.app.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs one line for each request if the level of the logger {@code coworking.requests} is INFO.
 *
 * <p>The line contains the route instead of the path, and no query or headers, so that it contains no personal data.
 * The logging context adds the request id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("coworking.requests");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG.isInfoEnabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            LOG.info("{} {} {} {} ms", method(request), route(request), response.getStatus(), millis);
        }
    }

    /** Returns the method if it is a standard one. Clients can send arbitrary strings as methods. */
    private static String method(HttpServletRequest request) {
        boolean isStandard = Arrays.stream(HttpMethod.values()).anyMatch(method -> method.matches(request.getMethod()));
        return isStandard ? request.getMethod() : "UNKNOWN";
    }

    private static Object route(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "-" : route;
    }
}
