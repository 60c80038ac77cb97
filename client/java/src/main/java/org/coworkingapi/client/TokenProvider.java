package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** Where the bearer token of a request comes from. */
@FunctionalInterface
public interface TokenProvider {

    /** The token for the request that is about to be sent, or null to send none; what this throws reaches the caller. */
    @Nullable String token();

    /** Sends no token. */
    static TokenProvider none() {
        return () -> null;
    }
}
