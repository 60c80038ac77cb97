package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests waiting, at most until the test is over that they came in. */
final class Pauses {

    static final Duration TO_THE_END = Duration.ofSeconds(Long.MAX_VALUE);

    private volatile CountDownLatch testIsOver = new CountDownLatch(1);

    /**
     * The end of the test that is under way: a request takes it when it comes in, for its test may end before it waits.
     */
    CountDownLatch testIsOver() {
        return testIsOver;
    }

    static void pause(Duration duration, CountDownLatch testIsOver) {
        try {
            testIsOver.await(TimeUnit.MILLISECONDS.convert(duration), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of all requests so far; later ones wait again. */
    void end() {
        CountDownLatch over = testIsOver;
        testIsOver = new CountDownLatch(1);
        over.countDown();
    }
}
