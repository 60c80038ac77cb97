package org.coworkingapi.contract.review.impact;

import java.util.Optional;

/**
 * What one contract shows of a change.
 *
 * @param reason a sentence
 */
record Finding(Status status, String reason, Evidence evidence) {

    static Optional<Finding> of(Status status, String reason, Evidence evidence) {
        return Optional.of(new Finding(status, reason, evidence));
    }
}
