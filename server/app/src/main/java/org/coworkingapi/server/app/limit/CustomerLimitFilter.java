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
 * Answers 429 to customers who have used up their share, and charges requests for their {@link DatabaseTime}.
 *
 * <p>A request that fails with 5xx costs no more than any other, because customers must not pay for an outage.
 */
final class CustomerLimitFilter extends OncePerRequestFilter {

    private static final String AUTHENTICATED = CustomerLimitFilter.class.getName();

    private final RateLimit<Long> limit;
    private final RateLimitProperties properties;
    private final HandlerExceptionResolver problems;

    CustomerLimitFilter(RateLimit<Long> limit, RateLimitProperties properties, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.properties = properties;
        this.problems = problems;
    }

    /** Whether the request had a valid token, which is known once it has passed this filter. */
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
            problems.resolveException(request, response, null, ProblemException.rateLimited(wait));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 500) {
            limit.charge(coworkerId, properties.unitsFor(DatabaseTime.of(request)));
        }
    }
}
