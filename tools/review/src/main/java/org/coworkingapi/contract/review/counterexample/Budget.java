package org.coworkingapi.contract.review.counterexample;

import java.util.Locale;

/**
 * Limits the number of validation steps for each change and for the complete review. Steps are counted instead of time,
 * so that the result does not depend on the machine.
 */
final class Budget {

    /**
     * A counterexample for schemas that all refer to each other needs 100,000 steps. One for a schema in a document of
     * 12 MB needs less than half.
     */
    static final long OF_CHANGE = 120_000;
    /** About ten seconds on a common machine. Two documents of 12 MB with 129 breaking changes need less. */
    static final long OF_REVIEW = 3_000_000;

    private final long ofChange;
    private final long ofReview;
    private long spentOnChange;
    private long spentInTotal;

    Budget() {
        this(OF_CHANGE, OF_REVIEW);
    }

    Budget(long ofChange, long ofReview) {
        this.ofChange = ofChange;
        this.ofReview = ofReview;
    }

    /** Ends a search. The reason is a sentence that names the exhausted budget. */
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
        if (spentInTotal + steps > ofReview || ofReview == spentInTotal) {
            spentInTotal = ofReview;
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The searches for counterexamples exhausted the %,d validation steps of the review.",
                    ofReview));
        }
        if (spentOnChange + steps > ofChange) {
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT, "The search exhausted the %,d validation steps of one change.", ofChange));
        }
        spentOnChange += steps;
        spentInTotal += steps;
    }

    /** Returns the steps of all changes so far. */
    long spent() {
        return spentInTotal;
    }
}
