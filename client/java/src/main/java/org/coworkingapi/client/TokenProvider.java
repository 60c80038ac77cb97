package org.coworkingapi.client;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the bearer token of a request comes from. */
@FunctionalInterface
public interface TokenProvider {

    /** The token for the request that is about to be sent, or null to send none; what this throws reaches the caller. */
    @Nullable String token();

    /**
     * Takes note that the API refused a token because it has expired; {@link #token()} is asked once more after it.
     *
     * @param token the refused one
     */
    default void invalidate(String token) {
    }

    /** Sends no token. */
    static TokenProvider none() {
        return () -> null;
    }

    /** Keeps a token until shortly before its end; {@code source} is asked for the next one by one thread at a time. */
    static TokenProvider caching(Supplier<AccessToken> source) {
        return new CachingTokens(source, Time.ofTheSystem());
    }
}
