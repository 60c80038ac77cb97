package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** A call that did not get what it asked for. */
public abstract sealed class CoworkingException extends RuntimeException
        permits CoworkingApiException, TransportException, UnreadableResponseException {

    private final String operation;
    private int attempts;

    CoworkingException(String operation, String outcome, @Nullable Throwable cause) {
        super(operation + ": " + outcome, cause);
        this.operation = operation;
    }

    /** How many requests were sent for the call, repeated ones included; 0 if not even the first. */
    public final int attempts() {
        return attempts;
    }

    @Override
    public String getMessage() {
        return attempts > 1 ? super.getMessage() + " after " + attempts + " attempts" : super.getMessage();
    }

    final void attempts(int sent) {
        attempts = sent;
    }

    /** Name of the operation in the spec, such as {@code getTeamProfile}. */
    public final String operation() {
        return operation;
    }
}
