package org.coworkingapi.review.impact;

import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.change.Reach;
import org.coworkingapi.review.change.Verdict;
import org.coworkingapi.review.consumer.Use;

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
