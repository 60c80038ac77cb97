package org.coworkingapi.contract.review.impact;

import java.util.Optional;

/**
 * The impact of a change on a single contract.
 *
 * @param reason the reason, as a sentence
 */
record ContractImpact(ImpactStatus status, String reason, UsageEvidence evidence) {

    static Optional<ContractImpact> of(ImpactStatus status, String reason, UsageEvidence evidence) {
        return Optional.of(new ContractImpact(status, reason, evidence));
    }
}
