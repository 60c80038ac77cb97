package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** A success came whose body is not what the spec says, or nothing that the constructor of a record accepts; then with its exception. */
public final class UnreadableResponseException extends CoworkingException {

    UnreadableResponseException(Operation operation, String outcome) {
        this(operation, outcome, null);
    }

    UnreadableResponseException(Operation operation, String outcome, @Nullable Throwable cause) {
        super(operation.id(), outcome, cause);
    }
}
