package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** A call that did not get what it asked for. */
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
     * How many attempts were made, the one with a refreshed token included; 0 if time ran out before the first. A
     * server may see one request more than that: the JDK itself sends one again whose connection was closed before a
     * byte of the answer.
     */
    public final int attempts() {
        return attempts;
    }

    /** Name of the operation in the spec, such as {@code getTeamProfile}. */
    public final String operation() {
        return operation;
    }
}
