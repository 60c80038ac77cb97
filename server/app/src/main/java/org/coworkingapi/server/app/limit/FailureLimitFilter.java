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
 * Responds with 429 to client addresses that send too many requests without a valid token, before a signature is
 * verified.
 *
 * <p>Only requests without a valid token count against the limit of an address. When the limit is exceeded, customers
 * at the same address can still use tokens that were accepted before. New tokens are verified while spare verifications
 * are left (see {@link AddressLimits#spare()}). Requests to the management port are not limited.
 */
final class FailureLimitFilter extends OncePerRequestFilter {

    /** The format of tokens whose signature is verified. Other values are rejected as cheaply as a missing token. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:Bearer) +[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private static final int MAX_ENTRIES = 50_000;

    private final AddressLimits limits;
    private final TokenKeys keys;
    private final HandlerExceptionResolver resolver;
    private final Cache<String, Boolean> acceptedTokens = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    FailureLimitFilter(AddressLimits limits, TokenKeys keys, HandlerExceptionResolver resolver) {
        this.limits = limits;
        this.keys = keys;
        this.resolver = resolver;
    }

    /** Excludes the management port. A rejected liveness probe would restart a healthy server. */
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
                rejectRateLimited(request, response, wait);
            }
        } else if (acceptedTokens.getIfPresent(token) != null) {
            if (isRejectedByChain(request, response, chain)) {
                acceptedTokens.invalidate(token);
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
            rejectRateLimited(request, response, wait);
            return;
        }
        boolean isRejected = isRejectedByChain(request, response, chain);
        if (CustomerLimitFilter.isAuthenticated(request)) {
            acceptedTokens.put(token, true);
        }
        if (!isRejected && wait.isZero()) {
            limits.badTokens().refund(address);
        }
    }

    /**
     * Continues the chain and returns whether it rejected the token. A token with an unknown key is rejected. Returns
     * false if the server had no usable keys.
     */
    private boolean isRejectedByChain(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean keysWereUsable = keys.areUsable();
        chain.doFilter(request, response);
        boolean hadNoKeys = response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                && !(keysWereUsable && keys.areUsable());
        return !CustomerLimitFilter.isAuthenticated(request) && !hadNoKeys;
    }

    private void rejectRateLimited(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        resolver.resolveException(request, response, null, ProblemException.rateLimited(wait));
    }

    /** Returns a hash of the token, or null if the request has no token of the format {@link #TOKEN}. */
    private static @Nullable String fingerprint(HttpServletRequest request) {
        HttpServletRequest original = request;
        while (original instanceof HttpServletRequestWrapper wrapper) {
            // The wrapper of the firewall would validate the header each time it is read.
            original = (HttpServletRequest) wrapper.getRequest();
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
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
