package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/**
 * A change with all that a review says of it, looked up once: changes reach far, and are slow to find in maps.
 *
 * @param excuse the reason of the exception that allows it
 */
record Found(
        Change change,
        Weight weight,
        List<Impact> impacts,
        Optional<Proof> proof,
        Optional<String> excuse,
        List<Objection> objections) {

    /** What it does to the consumer that it hurts most. */
    Status worst() {
        return impacts.stream()
                .map(Impact::status)
                .reduce(Status.UNAFFECTED, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The consumers that break or are at risk, the former first. */
    List<Impact> hurt() {
        return impacts.stream()
                .filter(impact -> impact.status().compareTo(Status.AT_RISK) >= 0)
                .sorted((one, other) -> other.status().compareTo(one.status()))
                .toList();
    }

    /** The names of the consumers to which it does that. */
    List<String> names(Status status) {
        return impacts.stream()
                .filter(impact -> impact.status() == status)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    /** Where it does the worst, which is why it has its verdict; empty if it reaches nothing. */
    Optional<Reach> worstReach() {
        return change.reaches().stream()
                .reduce((one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one);
    }

    boolean isExcused() {
        return excuse.isPresent();
    }

    /** Whether somebody has to look at it. */
    boolean matters() {
        return weight.matters() || !objections.isEmpty();
    }
}
