package org.coworkingapi.server.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 429 to client addresses that send too many requests without a valid token, before a signature is verified.
 *
 * <p>Only such requests consume the share of an address. A customer behind the same address keeps working with a token that was
 * accepted before, even when other clients have used up the share. Requests on the management port do not count.
 */
final class FailureLimitFilter extends OncePerRequestFilter {

    private static final int REMEMBERED = 50_000;

    private final RateLimit<String> limit;
    private final HandlerExceptionResolver problems;
    private final Cache<String, Boolean> accepted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();

    FailureLimitFilter(RateLimit<String> limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    /** Probes and scrapes have no token, and a refused liveness probe would restart a server that works. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = ClientAddress.of(request.getRemoteAddr());
        String token = fingerprint(request);
        if (token != null && accepted.getIfPresent(token) != null) {
            chain.doFilter(request, response);
            if (!CustomerLimitFilter.isAuthenticated(request) && !failedHere(response)) {
                accepted.invalidate(token);
                limit.charge(address, 1);
            }
            return;
        }
        Duration wait = limit.take(address);
        if (!wait.isZero()) {
            problems.resolveException(request, response, null, ProblemException.rateLimited(wait));
            return;
        }
        chain.doFilter(request, response);
        boolean authenticated = CustomerLimitFilter.isAuthenticated(request);
        if (authenticated && token != null) {
            accepted.put(token, true);
        }
        if (authenticated || failedHere(response)) {
            limit.giveBack(address);
        }
    }

    /** Whether the server could not answer, for example because it has no keys to verify tokens with. */
    private static boolean failedHere(HttpServletResponse response) {
        return response.getStatus() >= 500;
    }

    private static @Nullable String fingerprint(HttpServletRequest request) {
        HttpServletRequest original = request;
        while (original instanceof HttpServletRequestWrapper wrapper) {
            original = (HttpServletRequest) wrapper.getRequest(); // the firewall's wrapper checks a header each time it is read
        }
        String authorization = original.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return null;
        }
        return HexFormat.of().formatHex(sha256().digest(authorization.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
