package org.coworkingapi.server.app.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits the request rate of customers, and charges them for {@link DatabaseTime}. Responds with 429 to requests beyond
 * the limit.
 *
 * <p>Requests that fail with 5xx are not charged for database time, because customers are not responsible for an
 * outage.
 */
final class CustomerLimitFilter extends OncePerRequestFilter {

    private static final String AUTHENTICATED = CustomerLimitFilter.class.getName();

    private final RateLimit<Long> limit;
    private final RateLimitProperties properties;
    private final HandlerExceptionResolver resolver;

    CustomerLimitFilter(RateLimit<Long> limit, RateLimitProperties properties, HandlerExceptionResolver resolver) {
        this.limit = limit;
        this.properties = properties;
        this.resolver = resolver;
    }

    /**
     * Returns whether this filter has seen the request with a valid token; always false before the request reaches this
     * filter.
     */
    static boolean isAuthenticated(HttpServletRequest request) {
        return request.getAttribute(AUTHENTICATED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CustomerPrincipal> customer = CustomerPrincipal.find();
        if (customer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(AUTHENTICATED, true);
        long coworkerId = customer.get().coworkerId();
        Duration wait = limit.take(coworkerId);
        if (!wait.isZero()) {
            resolver.resolveException(request, response, null, ProblemException.rateLimited(wait));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 500) {
            limit.charge(coworkerId, properties.unitsFor(DatabaseTime.of(request)));
        }
    }
}
