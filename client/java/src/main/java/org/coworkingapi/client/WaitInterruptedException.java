package org.coworkingapi.client;

import java.util.concurrent.CancellationException;

/** The thread was interrupted while it waited for another thread to fetch the token. It stays interrupted. */
final class WaitInterruptedException extends CancellationException {

    static final String MESSAGE = "interrupted while waiting for a token";

    WaitInterruptedException() {
        super(MESSAGE);
    }
}
