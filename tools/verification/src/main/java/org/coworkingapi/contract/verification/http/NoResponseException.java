package org.coworkingapi.contract.verification.http;

/** A server did not answer, or not with HTTP; the reason is a sentence that says which. */
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
