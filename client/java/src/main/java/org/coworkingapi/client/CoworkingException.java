package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** A call that did not get what it asked for. */
public abstract sealed class CoworkingException extends RuntimeException
        permits CoworkingApiException, TransportException, UnreadableResponseException {

    private final String operation;

    CoworkingException(String operation, String outcome, @Nullable Throwable cause) {
        super(operation + ": " + outcome, cause);
        this.operation = operation;
    }

    /** Name of the operation in the spec, such as {@code getTeamProfile}. */
    public final String operation() {
        return operation;
    }
}
