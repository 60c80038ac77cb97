package org.coworkingapi.client;

/** A success came whose body is not what the spec says. */
public final class UnreadableResponseException extends CoworkingException {

    UnreadableResponseException(Operation operation, String outcome) {
        super(operation.id(), outcome, null);
    }
}
