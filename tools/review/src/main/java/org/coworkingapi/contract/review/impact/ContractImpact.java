package org.coworkingapi.contract.review.impact;

import java.util.Optional;

/**
 * What one contract shows of a change.
 *
 * @param reason a sentence
 */
record ContractImpact(ImpactStatus status, String reason, UsageEvidence evidence) {

    static Optional<ContractImpact> of(ImpactStatus status, String reason, UsageEvidence evidence) {
        return Optional.of(new ContractImpact(status, reason, evidence));
    }
}
