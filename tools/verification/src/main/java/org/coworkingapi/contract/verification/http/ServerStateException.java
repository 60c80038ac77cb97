package org.coworkingapi.contract.verification.http;

/** Thrown if the server cannot be put into the state that a request requires. The reason is a complete sentence. */
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
