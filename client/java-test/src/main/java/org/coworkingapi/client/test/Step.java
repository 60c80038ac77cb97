package org.coworkingapi.client.test;

import java.time.Duration;

/**
 * A step of a scenario: the outcome of the next requests.
 *
 * @param times the number of requests, or {@link #ALWAYS}
 * @param after the delay of each response
 */
record Step(Outcome outcome, int times, Duration after) {

    static final int ALWAYS = Integer.MAX_VALUE;

    static Step always(Outcome outcome) {
        return new Step(outcome, ALWAYS, Duration.ZERO);
    }

    Step times(int requests) {
        return new Step(outcome, requests, after);
    }

    Step after(Duration delay) {
        return new Step(outcome, times, delay);
    }
}
