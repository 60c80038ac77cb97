package org.coworkingapi.client;

import java.util.concurrent.CancellationException;

/** The thread was interrupted, and still is, while another one fetched the token that both need. */
final class WaitInterruptedException extends CancellationException {

    static final String MESSAGE = "interrupted while waiting for a token";

    WaitInterruptedException() {
        super(MESSAGE);
    }
}
