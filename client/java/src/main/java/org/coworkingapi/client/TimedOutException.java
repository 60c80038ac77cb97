package org.coworkingapi.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No complete answer came in time. */
public final class TimedOutException extends TransportException {

    TimedOutException(Operation operation, String outcome, @Nullable Throwable cause) {
        super(operation, outcome, cause, true);
    }

    static TimedOutException after(Operation operation, Duration timeout) {
        return new TimedOutException(operation, "no complete answer within " + timeout, null);
    }
}
