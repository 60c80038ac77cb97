package org.coworkingapi.client;

import java.time.Instant;
import java.util.Objects;

/**
 * A bearer token and when it ends.
 *
 * @param value as it is sent
 * @param expiresAt from when on it is refused
 */
public record AccessToken(String value, Instant expiresAt) {

    /** Checks that both are there. */
    public AccessToken {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
