package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests waiting, at most until their test is over. */
final class Pauses {

    static final Duration TO_THE_END = Duration.ofSeconds(Long.MAX_VALUE);

    private volatile CountDownLatch testIsOver = new CountDownLatch(1);

    void pause(Duration duration) {
        try {
            testIsOver.await(TimeUnit.MILLISECONDS.convert(duration), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of all that wait; later ones wait again. */
    void end() {
        CountDownLatch over = testIsOver;
        testIsOver = new CountDownLatch(1);
        over.countDown();
    }
}
