package org.coworkingapi.contract.review.counterexample;

import java.util.Locale;

/**
 * The limits of the validation steps of a change and of a review. Steps are counted instead of time, so that the result
 * does not depend on the machine.
 */
final class Budget {

    /**
     * Schemas that all refer to each other need 100,000 steps for a counterexample, and those of a document of 12 MB
     * less than half.
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

    /** Starts counting for the next change. */
    void next() {
        spentOnChange = 0;
    }

    /**
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
