package org.coworkingapi.client;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token as long as it is good; of the threads that need another, one asks for it, never with the lock in hand.
 */
final class CachingTokens implements TokenProvider {

    private final Supplier<AccessToken> source;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KeptToken kept;
    private @Nullable TokenFetch running;

    CachingTokens(Supplier<AccessToken> source, Time time) {
        this.source = source;
        this.time = time;
    }

    @Override
    public String token() {
        @Nullable String token;
        do {
            token = keptOrFetched();
        } while (token == null);
        return token;
    }

    @Override
    public void invalidate(String token) {
        lock.lock();
        try {
            if (kept != null && kept.token().value().equals(token)) {
                kept = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String keptOrFetched() {
        TokenFetch fetch;
        boolean mine;
        lock.lock();
        try {
            Instant now = time.now();
            if (kept != null && kept.isGood(now) && (running != null || !kept.isDue(now))) {
                return kept.token().value();
            }
            mine = running == null;
            fetch = running == null ? new TokenFetch() : running;
            running = fetch;
        } finally {
            lock.unlock();
        }
        return mine ? fetched(fetch) : fetch.await();
    }

    private String fetched(TokenFetch fetch) {
        String token;
        try {
            AccessToken fetched = asked();
            @Nullable String better = after(fetched);
            token = better == null ? fetched.value() : better;
        } catch (Throwable e) {
            @Nullable String old = after(null);
            fetch.fail(e);
            if (old != null && e instanceof Exception) {
                return old;
            }
            throw e;
        }
        fetch.succeed(token);
        return token;
    }

    private AccessToken asked() {
        @Nullable AccessToken token = source.get();
        if (token == null) {
            throw new IllegalStateException("The source of tokens gave null; it must give a token or throw.");
        }
        return token;
    }

    /** What to go on with: the fetched token if it is good, or else the old one if that still is, or else null. */
    private @Nullable String after(@Nullable AccessToken fetched) {
        lock.lock();
        try {
            Instant now = time.now();
            running = null;
            if (fetched != null && now.isBefore(fetched.expiresAt())) {
                kept = KeptToken.of(fetched, now);
            } else {
                kept = kept != null && kept.isGood(now) ? kept.afterFailure(now) : null;
            }
            return kept == null ? null : kept.token().value();
        } finally {
            lock.unlock();
        }
    }
}
