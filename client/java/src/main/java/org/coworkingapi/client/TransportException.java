package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/**
 * No complete response was received: the connection failed, time ran out, or the thread was interrupted. An interrupted
 * thread stays interrupted.
 */
public sealed class TransportException extends CoworkingException permits TimedOutException {

    private final boolean retryable;
    private final boolean requestUnsent;

    TransportException(Call call, String outcome, @Nullable Throwable cause, boolean retryable) {
        this(call, new TransportFailure(outcome, cause, retryable, false));
    }

    TransportException(Call call, TransportFailure failure) {
        super(call.operation().id(), call.state().attempts(), failure.outcome(), failure.cause());
        this.retryable = failure.isRetryable();
        this.requestUnsent = failure.isRequestUnsent();
    }

    /** Returns the exception for a call that was waiting when the client was closed. */
    static TransportException closed(Call call) {
        return new TransportException(call, "the client was closed during the call", null, false);
    }

    /** Returns whether a retry may succeed. */
    final boolean isRetryable() {
        return retryable;
    }

    /** Returns whether the request was certainly not sent. */
    final boolean isConnectFailure() {
        return requestUnsent;
    }
}
