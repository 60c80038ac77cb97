package org.coworkingapi.contract.verification.http;

/** A server did not answer, or not with HTTP; the reason is a sentence that says which. */
public final class NoAnswerException extends RuntimeException {

    private final String reason;

    public NoAnswerException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public NoAnswerException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
