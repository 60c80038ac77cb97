package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The system clock.
 *
 * @param wakeUp ends all pauses when it opens
 */
record SystemClock(CountDownLatch wakeUp) implements ClientClock {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // The caller checks whether the client is closed.
    public void sleep(Duration duration) throws InterruptedException {
        wakeUp.await(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS);
    }
}
