package org.coworkingapi.contract.verification.http;

/** Nobody can bring the server into the state that a request presumes; the reason is a sentence that says why. */
public final class ServerStateException extends RuntimeException {

    private final String reason;

    public ServerStateException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
