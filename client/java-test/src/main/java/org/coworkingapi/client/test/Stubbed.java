package org.coworkingapi.client.test;

import java.time.Duration;

/**
 * What was said of a team or a coworker: it holds for every request, until something else is said, or the test is over.
 */
public final class Stubbed {

    private final Stubbing sentence;
    private final Turn turn;

    Stubbed(Stubbing sentence, Turn turn) {
        this.sentence = sentence;
        this.turn = turn;
        sentence.with(turn);
    }

    /**
     * Holds for so many requests only; after them holds what {@link #then} says, or else what was said before, or else
     * the contracts.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Stubbed times(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("times is " + requests + "; it must be 1 or more.");
        }
        return new Stubbed(sentence, turn.times(requests));
    }

    /**
     * Comes only after a pause.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Stubbed after(Duration pause) {
        if (pause.isNegative()) {
            throw new IllegalArgumentException("after is " + pause + "; it must not be negative.");
        }
        return new Stubbed(sentence, turn.after(pause));
    }

    /** Goes on with what holds next; what was said so far holds once, unless {@link #times} was called. */
    public Stubbing then() {
        return sentence.with(turn.times() == Turn.ALWAYS ? turn.times(1) : turn);
    }
}
