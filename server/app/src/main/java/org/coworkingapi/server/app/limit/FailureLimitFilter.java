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
import java.util.regex.Pattern;
import org.coworkingapi.server.stub.bearer.TokenKeys;
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
 * <p>Only such requests consume a share of an address. A customer behind the same address keeps working with a token
 * that was accepted before, even when other clients have used up the shares, and usually can begin with a new one: see
 * {@link AddressLimits#spare()}. Requests on the management port do not count.
 */
final class FailureLimitFilter extends OncePerRequestFilter {

    /** The form of a token whose signature is verified; any other text costs no more than no token. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:Bearer) +[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private static final int REMEMBERED = 50_000;

    private final AddressLimits limits;
    private final TokenKeys keys;
    private final HandlerExceptionResolver problems;
    private final Cache<String, Boolean> accepted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    FailureLimitFilter(AddressLimits limits, TokenKeys keys, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.keys = keys;
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
        if (token == null) {
            Duration wait = limits.withoutToken().take(address);
            if (wait.isZero()) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, wait);
            }
        } else if (accepted.getIfPresent(token) != null) {
            if (isBad(request, response, chain)) {
                accepted.invalidate(token);
                limits.badTokens().charge(address, 1);
            }
        } else {
            filterNewToken(token, address, request, response, chain);
        }
    }

    private void filterNewToken(
            String token, String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limits.badTokens().take(address);
        if (!wait.isZero() && !limits.spare().tryConsume(1)) {
            refuse(request, response, wait);
            return;
        }
        boolean bad = isBad(request, response, chain);
        if (CustomerLimitFilter.isAuthenticated(request)) {
            accepted.put(token, true);
        }
        if (!bad && wait.isZero()) {
            limits.badTokens().giveBack(address);
        }
    }

    /**
     * Passes the request on and returns whether its token is to blame: it was refused, or no known key verifies it. It
     * is not while the server could verify no token at all.
     */
    private boolean isBad(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean usableBefore = keys.usable();
        chain.doFilter(request, response);
        boolean withoutKeys =
                response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !(usableBefore && keys.usable());
        return !CustomerLimitFilter.isAuthenticated(request) && !withoutKeys;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        problems.resolveException(request, response, null, ProblemException.rateLimited(wait));
    }

    /** Identifies the token of the request; null if it has none. */
    private static @Nullable String fingerprint(HttpServletRequest request) {
        HttpServletRequest original = request;
        while (original instanceof HttpServletRequestWrapper wrapper) {
            original = (HttpServletRequest)
                    wrapper.getRequest(); // the firewall's wrapper checks a header each time it is read
        }
        String authorization = original.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !TOKEN.matcher(authorization).matches()) {
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
