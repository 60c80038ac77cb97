package org.coworkingapi.client;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Provides the bearer token of each request. Many threads call it at once. */
@FunctionalInterface
public interface TokenProvider {

    /**
     * Returns the token for the next request, or null to send none. Exceptions are thrown to the caller of the
     * operation.
     */
    @Nullable
    String token();

    /**
     * Reports that the API rejected an expired token. Once per call, the client then calls {@link #token()} again and
     * repeats the request if the token is a different one.
     *
     * @param token the rejected token; ignore it if you already have a newer one
     */
    default void invalidate(String token) {}

    /** Returns a provider that sends no token. */
    static TokenProvider none() {
        return () -> null;
    }

    /**
     * Returns a provider that caches a token until shortly before it expires, or until the API rejects it as expired.
     *
     * <p>The provider starts no threads: one calling thread at a time calls {@code source}. The refresh window of a
     * token is the last fifth of its life, but at most one minute. In this window, the first call fetches the next
     * token while other calls use the old one. If the fetch fails, the old token stays in use, and {@code source} is
     * called again after a sixth of the window. Without a valid token, all calls wait for the same fetch and get its
     * result or exception; the next call tries again. A call that waits longer than its timeout fails with a
     * {@link TimedOutException}, while the fetch continues. A call whose thread is interrupted while it waits fails
     * with a {@link TransportException}, and the thread stays interrupted. {@code source} needs its own timeout.
     *
     * @param source returns a new token each time, never null; a token that has already expired is used once
     */
    static TokenProvider caching(Supplier<AccessToken> source) {
        return new CachingTokenProvider(Arguments.requireNonNull(source, "source"), ClientClock.system());
    }
}
