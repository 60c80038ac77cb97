package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Delays responses, at most until the end of the test that sent the request. */
final class Delays {

    static final Duration UNTIL_TEST_END = Duration.ofSeconds(Long.MAX_VALUE);

    private volatile CountDownLatch testEnd = new CountDownLatch(1);

    /**
     * Returns the latch for the end of the current test. Each request gets the latch on arrival, because the test may
     * end before the delay begins.
     */
    CountDownLatch testEnd() {
        return testEnd;
    }

    static void delay(Duration duration, CountDownLatch testEnd) {
        try {
            testEnd.await(TimeUnit.MILLISECONDS.convert(duration), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all current delays; later requests are delayed again. */
    void end() {
        CountDownLatch ended = testEnd;
        testEnd = new CountDownLatch(1);
        ended.countDown();
    }
}
