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

    /** Returns the exception for the case that no keys are available. */
    static KeysUnavailableException withoutKeys(String issuer, Duration retryAfter) {
        return new KeysUnavailableException("No current key set of the issuer " + issuer, retryAfter);
    }

    /** Returns the exception for a token with a key id that the current key set does not contain. */
    static KeysUnavailableException withoutNewKeys(Duration retryAfter) {
        return new KeysUnavailableException(
                "Unknown key id; the key set is fetched again after min-fetch-interval", retryAfter);
    }

    /** Returns the time until the next fetch of the key set ends. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Omits the stack trace, because an outage can cause thousands of these exceptions per second. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
