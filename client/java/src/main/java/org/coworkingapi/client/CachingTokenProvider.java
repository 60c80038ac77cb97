package org.coworkingapi.client;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches a token until shortly before it expires. Only one thread at a time calls the source, without holding the lock.
 */
final class CachingTokenProvider implements TokenProvider {

    private final Supplier<AccessToken> source;
    private final ClientClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CachedToken cached;
    private @Nullable TokenFetch runningFetch;

    CachingTokenProvider(Supplier<AccessToken> source, ClientClock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String token() {
        @Nullable String token;
        do {
            token = cachedOrFetchedToken();
        } while (token == null);
        return token;
    }

    @Override
    public void invalidate(String token) {
        lock.lock();
        try {
            if (cached != null && cached.token().value().equals(token)) {
                cached = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String cachedOrFetchedToken() {
        TokenFetch fetch;
        boolean isNewFetch;
        lock.lock();
        try {
            Instant now = clock.now();
            if (cached != null && cached.isValid(now) && (runningFetch != null || !cached.isRefreshDue(now))) {
                return cached.token().value();
            }
            isNewFetch = runningFetch == null;
            fetch = runningFetch == null ? new TokenFetch() : runningFetch;
            runningFetch = fetch;
        } finally {
            lock.unlock();
        }
        return isNewFetch ? run(fetch) : fetch.await();
    }

    private String run(TokenFetch fetch) {
        String token;
        try {
            AccessToken fetched = requestToken();
            @Nullable String cachedToken = complete(fetched);
            token = cachedToken == null ? fetched.value() : cachedToken;
        } catch (Throwable e) {
            @Nullable String oldToken = complete(null);
            fetch.fail(e);
            if (oldToken != null && e instanceof Exception) {
                return oldToken;
            }
            throw e;
        }
        fetch.succeed(token);
        return token;
    }

    private AccessToken requestToken() {
        @Nullable AccessToken token = TokenWait.unlimited(source);
        if (token == null) {
            throw new IllegalStateException(
                    "The token source returned null; it must return a token or throw an exception.");
        }
        return token;
    }

    /**
     * Ends the fetch. Returns the new token if it is valid, otherwise the old one if it is still valid, otherwise null.
     */
    private @Nullable String complete(@Nullable AccessToken fetched) {
        lock.lock();
        try {
            Instant now = clock.now();
            runningFetch = null;
            if (fetched != null && now.isBefore(fetched.expiresAt())) {
                cached = CachedToken.of(fetched, now);
            } else {
                cached = cached != null && cached.isValid(now) ? cached.afterFailure(now) : null;
            }
            return cached == null ? null : cached.token().value();
        } finally {
            lock.unlock();
        }
    }
}
