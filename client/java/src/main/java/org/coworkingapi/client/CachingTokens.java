package org.coworkingapi.client;

import java.util.function.Supplier;

/** Keeps a token as long as it is good. */
final class CachingTokens implements TokenProvider {

    private final Supplier<AccessToken> source;
    private final Time time;

    CachingTokens(Supplier<AccessToken> source, Time time) {
        this.source = source;
        this.time = time;
    }

    @Override
    public String token() {
        // To be written.
        return source.get().value();
    }
}
