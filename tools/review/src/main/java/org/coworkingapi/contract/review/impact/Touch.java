package org.coworkingapi.contract.review.impact;

import org.coworkingapi.contract.openapi.consumer.Use;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/**
 * A change and a use that meet.
 *
 * @param reach where the change arrives, as near to the use as is known
 */
record Touch(Change change, Use use, Reach reach) {

    Kind kind() {
        return change.kind();
    }

    boolean isRisky() {
        return reach.verdict().compareTo(Verdict.RISKY) >= 0;
    }

    Evidence evidence() {
        return new Evidence(use.place(), use.what());
    }
}
