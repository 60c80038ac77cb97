package org.coworkingapi.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
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

    /** Returns whether the request was certainly not sent. */
    final boolean isConnectFailure() {
        return getCause() instanceof ConnectException || getCause() instanceof HttpConnectTimeoutException;
    }
}
