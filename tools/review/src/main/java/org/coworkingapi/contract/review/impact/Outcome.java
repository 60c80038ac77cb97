package org.coworkingapi.contract.review.impact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a change does to a consumer in one respect.
 *
 * @param reason a sentence
 */
record Outcome(Status status, String reason, List<Evidence> evidence) {

    static final Comparator<Evidence> ORDER = Comparator.<Evidence, String>comparing(
                    each -> each.place().file().toString())
            .thenComparing(each -> each.place().line())
            .thenComparing(Evidence::what);

    /** The worst of what the contracts show; the given one if they show nothing. */
    static Outcome worst(Collection<Finding> findings, Outcome otherwise) {
        Status worst = findings.stream()
                .map(Finding::status)
                .max(Comparator.naturalOrder())
                .orElse(otherwise.status());
        List<Finding> those = findings.stream()
                .filter(finding -> finding.status() == worst)
                .sorted(Comparator.comparing(Finding::evidence, ORDER))
                .toList();
        return those.isEmpty()
                ? otherwise
                : new Outcome(
                        worst,
                        those.get(0).reason(),
                        those.stream().map(Finding::evidence).distinct().toList());
    }
}
