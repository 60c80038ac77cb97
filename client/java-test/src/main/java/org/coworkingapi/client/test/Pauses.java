package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps requests waiting, at most until their test is over. */
final class Pauses {

    private volatile CountDownLatch testIsOver = new CountDownLatch(1);

    void pause(Duration duration) {
        try {
            testIsOver.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void pauseToTheEnd() {
        try {
            testIsOver.await();
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
