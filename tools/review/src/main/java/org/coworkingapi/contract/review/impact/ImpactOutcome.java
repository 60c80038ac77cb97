package org.coworkingapi.contract.review.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The impact of a change on a consumer, either on the wire or in its code.
 *
 * @param reason the reason, as a sentence
 */
record ImpactOutcome(ImpactStatus status, String reason, List<UsageEvidence> evidence) {

    static final ImpactOutcome NO_CONTRACTS =
            new ImpactOutcome(ImpactStatus.NO_DATA, "The consumer has no contracts.", List.of());
    static final ImpactOutcome UNUSED = new ImpactOutcome(
            ImpactStatus.UNAFFECTED, "The contracts of the consumer do not use the changed location.", List.of());
    static final ImpactOutcome NOT_CALLED = new ImpactOutcome(
            ImpactStatus.UNAFFECTED, "The consumer calls none of the affected operations.", List.of());

    static final Comparator<UsageEvidence> ORDER = Comparator.<UsageEvidence, String>comparing(
                    evidence -> evidence.location().file().toString())
            .thenComparing(evidence -> evidence.location().line())
            .thenComparing(UsageEvidence::what);

    /** Returns the worst of the impacts on contracts, or the fallback if there are no impacts. */
    static ImpactOutcome worst(Collection<ContractImpact> impacts, ImpactOutcome fallback) {
        ImpactStatus worst = impacts.stream()
                .map(ContractImpact::status)
                .max(Comparator.naturalOrder())
                .orElse(fallback.status());
        List<ContractImpact> worstImpacts = impacts.stream()
                .filter(impact -> impact.status() == worst)
                .sorted(Comparator.comparing(ContractImpact::evidence, ORDER))
                .toList();
        return worstImpacts.isEmpty()
                ? fallback
                : new ImpactOutcome(
                        worst,
                        worstImpacts.get(0).reason(),
                        worstImpacts.stream()
                                .map(ContractImpact::evidence)
                                .distinct()
                                .toList());
    }

    /** Returns whether the consumer has tested the impact. */
    boolean isTested() {
        return status == ImpactStatus.PROVED_TOLERANT || status == ImpactStatus.BREAKS_BY_OWN_TEST;
    }

    /** Returns this outcome with the reason and the evidence of another outcome in addition. */
    ImpactOutcome and(ImpactOutcome other) {
        List<UsageEvidence> all = new ArrayList<>(evidence);
        all.addAll(other.evidence());
        return new ImpactOutcome(status, reason + ' ' + other.reason(), all);
    }

    /** Returns this outcome if it is an impact, otherwise an outcome without data for the given reason. */
    ImpactOutcome orNoData(String reason) {
        return status == ImpactStatus.UNAFFECTED ? new ImpactOutcome(ImpactStatus.NO_DATA, reason, List.of()) : this;
    }

    /**
     * Returns this outcome if it is an impact, otherwise an outcome without data, because the contracts that were not
     * read may show an impact.
     */
    ImpactOutcome orUnread(List<Path> unreadFiles) {
        String reason = unreadFiles.size() == 1
                ? "The contract " + unreadFiles.get(0).getFileName() + " of the consumer was not read."
                : unreadFiles.size() + " contracts of the consumer were not read.";
        return orNoData(reason);
    }
}
