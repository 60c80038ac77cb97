package org.coworkingapi.contract.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * All that a review found; every report is made from this alone.
 *
 * @param root the folder to which reports shorten the names of files
 * @param before the document that consumers rely on
 * @param after the proposed one
 * @param changes in the order of {@link Change#ORDER}
 * @param consumers by name, those without contracts included
 * @param impacts for each change one for each consumer, in their order
 * @param searchResults for each breaking change
 * @param allowed the changes that an exception allows, with its reason
 * @param violations why the review fails; empty if it does not
 * @param usage each place of the old document that somebody can use, with who does, in the order of operations
 * @param fields for each operation of the old document the response fields that contracts use
 * @param notChecked sentences: what a human has to look at
 */
public record Review(
        Path root,
        Document before,
        Document after,
        List<Change> changes,
        List<Consumer> consumers,
        Map<Change, List<Impact>> impacts,
        Map<Change, SearchResult> searchResults,
        Map<Change, String> allowed,
        List<PolicyViolation> violations,
        List<LintFinding> lint,
        List<UsedLocation> usage,
        Map<OperationName, FieldCount> fields,
        List<String> notChecked) {

    /** Whether nothing is objected. */
    public boolean passes() {
        return violations.isEmpty();
    }

    /** What a change does to a consumer. */
    public Optional<Impact> impact(Change change, Consumer consumer) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.consumer().equals(consumer))
                .findFirst();
    }

    /** The consumers that a change hurts that much. */
    public List<Consumer> consumers(Change change, ImpactStatus status) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.status() == status)
                .map(Impact::consumer)
                .toList();
    }
}
