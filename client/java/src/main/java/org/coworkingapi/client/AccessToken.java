package org.coworkingapi.client;

import java.time.Instant;

/**
 * A bearer token and its expiry time.
 *
 * @param value the token as it is sent
 * @param expiresAt the instant from which the API rejects the token
 */
public record AccessToken(String value, Instant expiresAt) {

    /** Checks that neither component is null. */
    public AccessToken {
        Arguments.requireNonNull(value, "value");
        Arguments.requireNonNull(expiresAt, "expiresAt");
    }

    /** Returns the expiry time, without the value. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
