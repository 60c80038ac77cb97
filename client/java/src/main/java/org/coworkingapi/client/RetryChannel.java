package org.coworkingapi.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Sends a call again that found nobody or was sent away: the whole policy is on this page. */
final class RetryChannel implements Channel {

    private final Retry retry;
    private final Time time;
    private final DoubleSupplier jitter;
    private final Channel next;

    /**
     * Makes one.
     *
     * @param jitter from 0 to 1, which part of the longest pause to take
     */
    RetryChannel(Retry retry, Time time, DoubleSupplier jitter, Channel next) {
        this.retry = retry;
        this.time = time;
        this.jitter = jitter;
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        // To be written.
        return next.send(call, deadline);
    }

    Duration backoff(int attempt) {
        return retry.backoff();
    }
}
