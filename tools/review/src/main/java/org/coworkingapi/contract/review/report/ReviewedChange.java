package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * A change with all that a review says of it, looked up once: changes reach far, and are slow to find in maps.
 *
 * @param exemption the reason of the exception that allows it
 */
record ReviewedChange(
        Change change,
        Severity severity,
        List<Impact> impacts,
        Optional<SearchResult> searchResult,
        Optional<String> exemption,
        List<PolicyViolation> violations) {

    /** What it does to the consumer that it hurts most. */
    ImpactStatus worst() {
        return impacts.stream()
                .map(Impact::status)
                .reduce(ImpactStatus.UNAFFECTED, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The consumers that break or are at risk, the former first. */
    List<Impact> affectedConsumers() {
        return impacts.stream()
                .filter(impact -> impact.status().compareTo(ImpactStatus.AT_RISK) >= 0)
                .sorted((one, other) -> other.status().compareTo(one.status()))
                .toList();
    }

    /** The names of the consumers to which it does that. */
    List<String> names(ImpactStatus status) {
        return impacts.stream()
                .filter(impact -> impact.status() == status)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    /** Where it does the worst, which is why it has its verdict; empty if it reaches nothing. */
    Optional<AffectedLocation> worstReach() {
        return change.affectedLocations().stream()
                .reduce((one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one);
    }

    boolean isAllowed() {
        return exemption.isPresent();
    }

    /** Whether somebody has to look at it. */
    boolean matters() {
        return severity.matters() || !violations.isEmpty();
    }
}
