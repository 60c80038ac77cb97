package org.coworkingapi.client;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits the number of requests that are sent at the same time. Waiting threads continue in the order of arrival. */
final class RequestLimit {

    private final int maximum;
    private final Semaphore permits;

    RequestLimit(int maximum) {
        this.maximum = maximum;
        this.permits = new Semaphore(maximum, true);
    }

    int maximum() {
        return maximum;
    }

    /** Waits until another request may be sent, and returns whether it may be sent before the time is over. */
    boolean acquire(long nanos) throws InterruptedException {
        return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void release() {
        permits.release();
    }
}
