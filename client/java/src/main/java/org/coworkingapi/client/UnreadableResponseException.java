package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/**
 * A successful response whose status or body does not match the spec, or whose body is too large.
 *
 * <p>It has a cause only if the constructor of the caller's record threw an exception.
 */
public final class UnreadableResponseException extends CoworkingException {

    UnreadableResponseException(Call call, String outcome) {
        this(call, outcome, null);
    }

    UnreadableResponseException(Call call, String outcome, @Nullable Throwable cause) {
        super(call.operation().id(), call.state().attempts(), outcome, cause);
    }

    /** Creates the exception for a model that a fake returned. */
    UnreadableResponseException(Operation operation, String outcome, @Nullable Throwable cause) {
        super(operation.id(), 0, outcome, cause);
    }
}
