package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/**
 * No complete response was received: the connection failed, time ran out, or the thread was interrupted. An interrupted
 * thread stays interrupted.
 */
public sealed class TransportException extends CoworkingException permits TimedOutException {

    private final boolean retryable;

    TransportException(Call call, String outcome, @Nullable Throwable cause, boolean retryable) {
        super(call.operation().id(), call.state().attempts(), outcome, cause);
        this.retryable = retryable;
    }

    /** Returns whether a retry may succeed. */
    final boolean isRetryable() {
        return retryable;
    }
}
