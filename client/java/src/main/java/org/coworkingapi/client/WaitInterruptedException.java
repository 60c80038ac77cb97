package org.coworkingapi.client;

import java.util.concurrent.CancellationException;

/**
 * A thread was interrupted while it waited for another thread to fetch the token. The interrupt flag of the waiting
 * thread stays set.
 */
final class WaitInterruptedException extends CancellationException {

    static final String MESSAGE = "interrupted while waiting for a token";

    WaitInterruptedException() {
        super(MESSAGE);
    }
}
