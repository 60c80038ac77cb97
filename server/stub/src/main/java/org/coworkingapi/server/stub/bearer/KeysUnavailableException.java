package org.coworkingapi.server.stub.bearer;

import java.time.Duration;
import org.springframework.security.oauth2.jwt.JwtException;

/** Neither accepts nor refuses a token, because the key that would decide is not known yet. */
final class KeysUnavailableException extends JwtException {

    private final transient Duration retryAfter;

    private KeysUnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** No token can be verified. */
    static KeysUnavailableException withoutKeys(String issuer, Duration retryAfter) {
        return new KeysUnavailableException("no usable key set of the issuer " + issuer, retryAfter);
    }

    /** The token names a key that is missing in a key set fetched before the request. */
    static KeysUnavailableException withoutNewKeys(Duration retryAfter) {
        return new KeysUnavailableException("unknown key, and the key set may be fetched again only later", retryAfter);
    }

    /** The time until the key set will have been fetched again. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Thousands of these can be thrown in an outage; the message says everything. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
