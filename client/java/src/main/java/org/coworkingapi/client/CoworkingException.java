package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** A failed call. */
public abstract sealed class CoworkingException extends RuntimeException
        permits CoworkingApiException, TransportException, UnreadableResponseException {

    private final String operation;
    private final int attempts;

    CoworkingException(String operation, int attempts, String outcome, @Nullable Throwable cause) {
        super(operation + ": " + outcome + (attempts > 1 ? " after " + attempts + " attempts" : ""), cause);
        this.operation = operation;
        this.attempts = attempts;
    }

    /**
     * Returns the number of attempts, including the one with a refreshed token, or 0 if the call timed out before its
     * first attempt. A server may receive one more request, because the JDK repeats a request if the connection was
     * closed before the first byte of the response.
     */
    public final int attempts() {
        return attempts;
    }

    /** Returns the name of the operation in the spec, such as {@code getTeamProfile}. */
    public final String operation() {
        return operation;
    }
}
