package org.coworkingapi.contract.verification.http;

/** Nobody can bring the server into the state that a request presumes; the message is a sentence that says why. */
public final class NoStateException extends RuntimeException {

    public NoStateException(String message) {
        super(message);
    }
}
