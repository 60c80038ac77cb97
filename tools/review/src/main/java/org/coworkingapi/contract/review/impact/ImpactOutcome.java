package org.coworkingapi.contract.review.impact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a change does to a consumer in one respect.
 *
 * @param reason a sentence
 */
record ImpactOutcome(ImpactStatus status, String reason, List<UsageEvidence> evidence) {

    static final Comparator<UsageEvidence> ORDER = Comparator.<UsageEvidence, String>comparing(
                    each -> each.location().file().toString())
            .thenComparing(each -> each.location().line())
            .thenComparing(UsageEvidence::what);

    /** The worst of what the contracts show; the given one if they show nothing. */
    static ImpactOutcome worst(Collection<ContractImpact> impacts, ImpactOutcome otherwise) {
        ImpactStatus worst = impacts.stream()
                .map(ContractImpact::status)
                .max(Comparator.naturalOrder())
                .orElse(otherwise.status());
        List<ContractImpact> those = impacts.stream()
                .filter(impact -> impact.status() == worst)
                .sorted(Comparator.comparing(ContractImpact::evidence, ORDER))
                .toList();
        return those.isEmpty()
                ? otherwise
                : new ImpactOutcome(
                        worst,
                        those.get(0).reason(),
                        those.stream().map(ContractImpact::evidence).distinct().toList());
    }
}
