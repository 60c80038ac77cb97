package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** No complete answer came: the connection failed or broke, time ran out, or the thread was interrupted (and still is). */
public sealed class TransportException extends CoworkingException permits TimedOutException {

    TransportException(Operation operation, String outcome, @Nullable Throwable cause) {
        super(operation.id(), outcome, cause);
    }
}
