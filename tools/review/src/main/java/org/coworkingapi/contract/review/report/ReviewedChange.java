package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * A change with its results. They are looked up once, because changes with many locations are slow map keys.
 *
 * @param exemption the reason of the exception that allows the change
 */
record ReviewedChange(
        Change change,
        Severity severity,
        List<Impact> impacts,
        Optional<SearchResult> searchResult,
        Optional<String> exemption,
        List<PolicyViolation> violations) {

    /** Returns the worst impact on a consumer. */
    ImpactStatus worst() {
        return impacts.stream()
                .map(Impact::status)
                .reduce(ImpactStatus.UNAFFECTED, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** Returns the impacts on broken consumers, and then on those at risk. */
    List<Impact> affectedConsumers() {
        return impacts.stream()
                .filter(impact -> impact.status().compareTo(ImpactStatus.AT_RISK) >= 0)
                .sorted((one, other) -> other.status().compareTo(one.status()))
                .toList();
    }

    /** Returns the names of the consumers with this impact. */
    List<String> names(ImpactStatus status) {
        return impacts.stream()
                .filter(impact -> impact.status() == status)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    /** Returns the location with the worst verdict, or an empty {@code Optional} if no location is affected. */
    Optional<AffectedLocation> worstLocation() {
        return change.affectedLocations().stream()
                .reduce((one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one);
    }

    boolean isAllowed() {
        return exemption.isPresent();
    }

    /** Returns whether the change requires attention. */
    boolean matters() {
        return severity.matters() || !violations.isEmpty();
    }
}
