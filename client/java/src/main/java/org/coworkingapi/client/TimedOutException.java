package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** No complete response was received in time. */
public final class TimedOutException extends TransportException {

    TimedOutException(Call call, String outcome, @Nullable Throwable cause) {
        super(call, outcome, cause, true);
    }

    TimedOutException(Call call, TransportFailure failure) {
        super(call, failure);
    }

    static TimedOutException after(Call call, Deadline deadline) {
        return new TimedOutException(call, deadline.outcome(), null);
    }
}
