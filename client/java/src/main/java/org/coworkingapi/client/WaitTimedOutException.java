package org.coworkingapi.client;

import java.util.concurrent.CancellationException;

/** The time of a call was over while its thread waited for another thread to fetch the token. */
final class WaitTimedOutException extends CancellationException {

    static final String REASON = "; another call is still fetching it";

    WaitTimedOutException() {
        super("no token in time" + REASON);
    }
}
