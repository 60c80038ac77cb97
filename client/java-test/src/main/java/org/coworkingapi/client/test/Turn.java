package org.coworkingapi.client.test;

import java.time.Duration;

/**
 * What becomes of the next requests.
 *
 * @param times of how many; {@link #ALWAYS} of all
 * @param after how long each is kept waiting
 */
record Turn(Outcome outcome, int times, Duration after) {

    static final int ALWAYS = Integer.MAX_VALUE;

    static Turn always(Outcome outcome) {
        return new Turn(outcome, ALWAYS, Duration.ZERO);
    }

    Turn times(int requests) {
        return new Turn(outcome, requests, after);
    }

    Turn after(Duration delay) {
        return new Turn(outcome, times, delay);
    }
}
