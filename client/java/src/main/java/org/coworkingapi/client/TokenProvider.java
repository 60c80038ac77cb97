package org.coworkingapi.client;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the bearer token of a request comes from; asked by many threads at once. */
@FunctionalInterface
public interface TokenProvider {

    /**
     * The token for the request that is about to be sent, or null to send none; what this throws reaches the caller.
     */
    @Nullable
    String token();

    /**
     * Takes note that the API refused a token because it has expired. After the first time in a call {@link #token()}
     * is asked once more, and the request is sent again if that gives another token.
     *
     * @param token the refused one; by now there may be a newer one, which is not meant
     */
    default void invalidate(String token) {}

    /** Sends no token. */
    static TokenProvider none() {
        return () -> null;
    }

    /**
     * Keeps a token until shortly before its end, or until the API says that it has expired.
     *
     * <p>One thread at a time asks {@code source}, on a call of its own: no other thread is started. In the last fifth
     * of a token's life, at most a minute, the first call that comes asks for the next token, while others go on with
     * the old one; should {@code source} fail then, the old one is used on, and {@code source} is left alone for a
     * sixth of that time. Without a good token all calls wait for the one answer, and what {@code source} throws
     * reaches them all; the next call asks again. Whoever is interrupted while waiting gets a
     * {@link TransportException} from the call; the thread's flag is kept. {@code source} bounds its own time: nobody
     * else can.
     *
     * @param source gives a new token each time; one that has already ended is used once, null is refused
     */
    static TokenProvider caching(Supplier<AccessToken> source) {
        return new CachingTokenProvider(Objects.requireNonNull(source, "source"), Time.system());
    }
}
