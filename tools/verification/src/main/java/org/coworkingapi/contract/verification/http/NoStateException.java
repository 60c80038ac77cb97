package org.coworkingapi.contract.verification.http;

/** Nobody can bring the server into the state that a request presumes; the reason is a sentence that says why. */
public final class NoStateException extends RuntimeException {

    private final String reason;

    public NoStateException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
