package org.coworkingapi.contract.verification.http;

/** Thrown if a server sends no response or no valid HTTP response. The reason is a complete sentence. */
public final class NoResponseException extends RuntimeException {

    private final String reason;

    public NoResponseException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public NoResponseException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
