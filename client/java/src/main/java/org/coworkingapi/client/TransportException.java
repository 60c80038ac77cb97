package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the connection failed or broke, time ran out, or the thread was interrupted (and still is).
 */
public sealed class TransportException extends CoworkingException permits TimedOutException {

    private final boolean retryable;

    TransportException(Call call, String outcome, @Nullable Throwable cause, boolean retryable) {
        super(call.operation().id(), call.state().attempts(), outcome, cause);
        this.retryable = retryable;
    }

    /** Whether another attempt may fare better. */
    final boolean isRetryable() {
        return retryable;
    }
}
