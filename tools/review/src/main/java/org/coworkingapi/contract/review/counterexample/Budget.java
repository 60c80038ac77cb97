package org.coworkingapi.contract.review.counterexample;

import java.util.Locale;

/**
 * A limit on the number of validation steps for each change and for the complete review. Unlike a time limit, it gives
 * the same result on every machine.
 */
final class Budget {

    /** The limit for each change. */
    static final long STEPS_PER_CHANGE = 60_000;

    /** The limit for the review, a few seconds on a common machine. */
    static final long STEPS_PER_REVIEW = 1_000_000;

    /**
     * Divides the limit for a change in its first search. All changes are then searched once before a single change can
     * use up the limit for the review.
     */
    private static final int FIRST_SEARCH_DIVISOR = 6;

    private final long stepsPerChange;
    private final long stepsPerReview;
    private long available;
    private long spentOnChange;
    private long spentInTotal;

    Budget() {
        this(STEPS_PER_CHANGE, STEPS_PER_REVIEW);
    }

    Budget(long stepsPerChange, long stepsPerReview) {
        this.stepsPerChange = stepsPerChange;
        this.stepsPerReview = stepsPerReview;
    }

    /** Thrown to end a search. The reason is a sentence that names the exhausted budget. */
    static final class BudgetExhaustedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String reason;

        BudgetExhaustedException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * Starts the budget of the next change.
     *
     * @param isFirstSearch whether the change is searched for the first time, with a part of its limit
     */
    void startChange(boolean isFirstSearch) {
        spentOnChange = 0;
        available = isFirstSearch ? stepsPerChange / FIRST_SEARCH_DIVISOR : stepsPerChange;
    }

    /**
     * Counts validation steps before they are executed.
     *
     * @throws BudgetExhaustedException if the steps exceed the remaining budget, or the budget of the review is
     *     exhausted
     */
    void spend(long steps) {
        if (spentOnChange + steps > available) {
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search was stopped after the %,d validation steps that are allowed for one change.",
                    stepsPerChange));
        }
        if (spentInTotal + steps > stepsPerReview || stepsPerReview == spentInTotal) {
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search was stopped after the %,d validation steps that are allowed for one review.",
                    stepsPerReview));
        }
        spentOnChange += steps;
        spentInTotal += steps;
    }

    /**
     * Checks that the budget of the review is not exhausted.
     *
     * @throws BudgetExhaustedException if it is exhausted
     */
    void checkNotExhausted() {
        spend(0);
    }

    /** Returns the number of steps spent on all changes so far. */
    long spent() {
        return spentInTotal;
    }
}
