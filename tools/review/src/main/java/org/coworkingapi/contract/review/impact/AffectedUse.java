package org.coworkingapi.contract.review.impact;

import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/**
 * A use of the API in a contract, and a change that affects this use.
 *
 * @param affectedLocation the affected location that is nearest to the use
 */
record AffectedUse(Change change, ContractUse use, AffectedLocation affectedLocation) {

    ChangeType type() {
        return change.type();
    }

    boolean isRisky() {
        return affectedLocation.verdict().compareTo(Verdict.RISKY) >= 0;
    }

    UsageEvidence evidence() {
        return new UsageEvidence(use.sourceLocation(), use.description());
    }
}
