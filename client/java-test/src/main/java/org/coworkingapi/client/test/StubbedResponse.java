package org.coworkingapi.client.test;

import java.time.Duration;

/** A stubbed response of an operation. It applies to all requests until it is replaced or the test ends. */
public final class StubbedResponse {

    private final StubBuilder builder;
    private final Step step;

    StubbedResponse(StubBuilder builder, Step step) {
        this.builder = builder;
        this.step = step;
        builder.with(step);
    }

    /**
     * Limits the response to a number of requests. Later requests get the response after {@link #then}, or else the
     * response that was stubbed before, or else the response of a contract.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public StubbedResponse times(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("times is " + requests + "; it must be 1 or more.");
        }
        return new StubbedResponse(builder, step.times(requests));
    }

    /**
     * Delays the response.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public StubbedResponse after(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("after is " + delay + "; it must not be negative.");
        }
        return new StubbedResponse(builder, step.after(delay));
    }

    /** Continues with the next response. This response applies once, unless {@link #times} was called. */
    public StubBuilder then() {
        return builder.with(step.times() == Step.ALWAYS ? step.times(1) : step);
    }
}
