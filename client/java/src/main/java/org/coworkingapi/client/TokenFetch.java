package org.coworkingapi.client;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One call of the token source. The thread that created it calls the source, and other threads wait for the result. */
final class TokenFetch {

    private final Thread owner = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable String token;
    private @Nullable Throwable failure;

    void succeed(String token) {
        this.token = token;
        done.countDown();
    }

    /** Fails the waiting threads, or makes them try again if the source failed because its thread was interrupted. */
    void fail(Throwable failure) {
        if (!owner.isInterrupted()) {
            this.failure = failure;
        }
        done.countDown();
    }

    /** Waits for the token. Returns null if the caller must try again. */
    @Nullable
    String await() {
        if (owner == Thread.currentThread()) {
            throw new IllegalStateException(
                    "The token source called its own token provider; it must fetch the token without this provider.");
        }
        try {
            TokenWait.await(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException();
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException("The token source threw a checked exception.", failure);
        }
        return token;
    }
}
