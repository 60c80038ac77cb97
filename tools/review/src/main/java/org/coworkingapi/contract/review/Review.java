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
import org.coworkingapi.contract.review.policy.SettingsHint;

/**
 * The result of a review, from which all reports are created.
 *
 * @param root the folder to which file names in reports are relative
 * @param before the released document
 * @param after the proposed document
 * @param changes the changes, in the order of {@link Change#ORDER}
 * @param consumers the consumers by name, including those without contracts
 * @param impacts the impacts of each change, one for each consumer
 * @param searchResults the result of the search for a counterexample, for each breaking change
 * @param exceptionReasons the reason of the exception, for each change that an exception allows
 * @param violations the policy violations; the review fails if there are any
 * @param lint the style findings
 * @param usage the locations of the old document and the consumers that use them, in the order of operations
 * @param fields the number of used response fields of each operation of the old document
 * @param hints the hints by change, which do not affect verdicts
 * @param settingsHints the hints about the settings
 * @param notChecked sentences about the aspects that the review cannot check
 */
public record Review(
        Path root,
        Document before,
        Document after,
        List<Change> changes,
        List<Consumer> consumers,
        Map<Change, List<Impact>> impacts,
        Map<Change, SearchResult> searchResults,
        Map<Change, String> exceptionReasons,
        List<PolicyViolation> violations,
        List<LintFinding> lint,
        List<UsedLocation> usage,
        Map<OperationName, FieldCount> fields,
        Map<Change, List<String>> hints,
        List<SettingsHint> settingsHints,
        List<String> notChecked) {

    /** Returns whether the review has no policy violations. */
    public boolean passes() {
        return violations.isEmpty();
    }

    /** Returns the impact of a change on a consumer. */
    public Optional<Impact> impact(Change change, Consumer consumer) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.consumer().equals(consumer))
                .findFirst();
    }

    /** Returns the consumers on which a change has an impact with this status. */
    public List<Consumer> consumers(Change change, ImpactStatus status) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.status() == status)
                .map(Impact::consumer)
                .toList();
    }
}
