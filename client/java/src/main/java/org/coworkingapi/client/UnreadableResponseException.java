package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/**
 * A success came whose body is not what the spec says.
 *
 * <p>It has a cause only where the constructor of a caller's record threw one.
 */
public final class UnreadableResponseException extends CoworkingException {

    UnreadableResponseException(Call call, String outcome) {
        this(call, outcome, null);
    }

    UnreadableResponseException(Call call, String outcome, @Nullable Throwable cause) {
        super(call.operation().id(), call.state().attempts(), outcome, cause);
    }

    /** For what came from a fake, and not over the wire. */
    UnreadableResponseException(Operation operation, String outcome, @Nullable Throwable cause) {
        super(operation.id(), 0, outcome, cause);
    }
}
