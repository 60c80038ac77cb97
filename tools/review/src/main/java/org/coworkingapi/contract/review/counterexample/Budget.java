package org.coworkingapi.contract.review.counterexample;

import java.util.Locale;

/**
 * How much may be validated for one change and for all of them: a count and no clock, so that every machine finds the
 * same.
 */
final class Budget {

    /**
     * Schemas that all ask for each other take 100,000 for a witness, those of a document of 12 MB less than half of
     * it.
     */
    static final long OF_CHANGE = 120_000;
    /** Some ten seconds on a usual machine; two documents of 12 MB with 129 breaking changes need less. */
    static final long OF_REVIEW = 3_000_000;

    private final long ofChange;
    private final long ofReview;
    private long forChange;
    private long forAll;

    Budget() {
        this(OF_CHANGE, OF_REVIEW);
    }

    Budget(long ofChange, long ofReview) {
        this.ofChange = ofChange;
        this.ofReview = ofReview;
    }

    /** Ends a search; the reason is a sentence that says which budget was used up. */
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

    /** Starts the count of the next change. */
    void next() {
        forChange = 0;
    }

    /** @throws BudgetExhaustedException if that is more than what is left, or nothing is left for any change */
    void spend(long steps) {
        if (forAll + steps > ofReview || ofReview == forAll) {
            forAll = ofReview;
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search for witnesses had used up the %,d steps of validation that one review gets.",
                    ofReview));
        }
        if (forChange + steps > ofChange) {
            throw new BudgetExhaustedException(String.format(
                    Locale.ROOT,
                    "The search used up the %,d steps of validation that one change gets before it found a value.",
                    ofChange));
        }
        forChange += steps;
        forAll += steps;
    }

    /** What was spent on all changes. */
    long spent() {
        return forAll;
    }
}
