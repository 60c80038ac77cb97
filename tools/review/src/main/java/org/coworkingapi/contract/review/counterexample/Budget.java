package org.coworkingapi.contract.review.counterexample;

import java.util.Locale;

/**
 * A limit on the number of validation steps for each change and for the complete review. Unlike a time limit, it gives
 * the same result on every machine.
 */
final class Budget {

    /**
     * The limit for each change. A search needs 100,000 steps for schemas that all refer to each other, and less than
     * 50,000 steps for a schema in a document of 12 MB.
     */
    static final long STEPS_PER_CHANGE = 120_000;
    /**
     * The limit for the review, about ten seconds on a common machine. Two documents of 12 MB with 129 breaking changes
     * need less.
     */
    static final long STEPS_PER_REVIEW = 3_000_000;

    private final long stepsPerChange;
    private final long stepsPerReview;
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

    /** Starts the budget of the next change. */
    void startChange() {
        spentOnChange = 0;
    }

    /**
     * Counts validation steps before they are executed.
     *
     * @throws BudgetExhaustedException if the steps exceed the remaining budget, or the budget of the review is
     *     exhausted
     */
    void spend(long steps) {
        if (spentInTotal + steps > stepsPerReview || stepsPerReview == spentInTotal) {
            spentInTotal = stepsPerReview;
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search was stopped after the %,d validation steps that are allowed for one review.",
                    stepsPerReview));
        }
        if (spentOnChange + steps > stepsPerChange) {
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search was stopped after the %,d validation steps that are allowed for one change.",
                    stepsPerChange));
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
