package org.coworkingapi.contract.verification.http;

/** A server did not answer, or not with HTTP; the message is a sentence that says which. */
public final class NoAnswerException extends RuntimeException {

    public NoAnswerException(String message) {
        super(message);
    }

    public NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
