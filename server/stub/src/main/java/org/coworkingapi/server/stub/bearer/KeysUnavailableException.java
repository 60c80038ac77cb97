package org.coworkingapi.server.stub.bearer;

import java.time.Duration;
import org.springframework.security.oauth2.jwt.JwtException;

/** Thrown if a token can be neither accepted nor rejected, because the key that verifies it is not available yet. */
final class KeysUnavailableException extends JwtException {

    private final transient Duration retryAfter;

    private KeysUnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** Creates the exception for a server that has no key set, or only one that is too old. */
    static KeysUnavailableException forMissingKeySet(String issuer, Duration retryAfter) {
        return new KeysUnavailableException("No current key set of the issuer " + issuer, retryAfter);
    }

    /** Creates the exception for a token whose key id is not in the current key set. */
    static KeysUnavailableException forUnknownKeyId(Duration retryAfter) {
        return new KeysUnavailableException(
                "Unknown key id; the key set is fetched again after min-fetch-interval", retryAfter);
    }

    /** Returns the time after which the client can retry. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Omits the stack trace, because an outage can cause thousands of these exceptions per second. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
