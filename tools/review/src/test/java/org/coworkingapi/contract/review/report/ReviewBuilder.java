package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedLocation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.impact.UsageEvidence;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.policy.SettingsHint;

/** Builds a review for tests. */
final class ReviewBuilder {

    private final Path root;
    private final Document before;
    private final Document after;
    private final List<Change> changes = new ArrayList<>();
    private final List<Consumer> consumers = new ArrayList<>();
    private final Map<Change, List<Impact>> impacts = new LinkedHashMap<>();
    private final Map<Change, SearchResult> searchResults = new LinkedHashMap<>();
    private final Map<Change, String> exceptionReasons = new LinkedHashMap<>();
    private final List<PolicyViolation> violations = new ArrayList<>();
    private final List<LintFinding> lint = new ArrayList<>();
    private final List<UsedLocation> usage = new ArrayList<>();
    private final Map<Change, List<String>> hints = new LinkedHashMap<>();
    private final List<SettingsHint> settingsHints = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();

    ReviewBuilder(Path root, Document before, Document after) {
        this.root = root;
        this.before = before;
        this.after = after;
    }

    ReviewBuilder consumer(String name, String owner, String client) {
        consumers.add(new Consumer(name, owner, client));
        return this;
    }

    /**
     * Adds a change.
     *
     * @param values the old and the new value
     * @param oldPointer a JSON pointer into the old document; may be empty
     * @param newPointer a JSON pointer into the new document; may be empty
     */
    Change change(
            ChangeType type,
            String subject,
            Effect effect,
            List<String> values,
            String oldPointer,
            String newPointer,
            Verdict wire,
            Verdict code,
            AffectedLocation... affectedLocations) {
        Change change = new Change(
                type,
                subject,
                effect,
                values.get(0),
                values.get(1),
                location(before, oldPointer),
                location(after, newPointer),
                List.of(affectedLocations),
                wire,
                code);
        changes.add(change);
        return change;
    }

    private static Optional<SourceLocation> location(Document document, String pointer) {
        return pointer.isEmpty()
                ? Optional.empty()
                : Optional.of(document.root().at(pointer).map(Node::location).orElseThrow());
    }

    /** Adds the impact of a change on the consumer with this index. */
    ReviewBuilder impact(
            Change change,
            int consumer,
            ImpactStatus wire,
            ImpactStatus code,
            String reason,
            UsageEvidence... evidence) {
        impacts.computeIfAbsent(change, key -> new ArrayList<>())
                .add(new Impact(change, consumers.get(consumer), wire, code, reason, List.of(evidence)));
        return this;
    }

    ReviewBuilder searchResult(Change change, SearchResult searchResult) {
        searchResults.put(change, searchResult);
        return this;
    }

    ReviewBuilder exceptionReason(Change change, String reason) {
        exceptionReasons.put(change, reason);
        return this;
    }

    ReviewBuilder violation(PolicyViolation violation) {
        violations.add(violation);
        return this;
    }

    ReviewBuilder lint(LintFinding finding) {
        lint.add(finding);
        return this;
    }

    ReviewBuilder usage(UsedLocation row) {
        usage.add(row);
        return this;
    }

    ReviewBuilder hint(Change change, String sentence) {
        hints.computeIfAbsent(change, key -> new ArrayList<>()).add(sentence);
        return this;
    }

    ReviewBuilder settingsHint(SettingsHint hint) {
        settingsHints.add(hint);
        return this;
    }

    ReviewBuilder notChecked(String sentence) {
        notChecked.add(sentence);
        return this;
    }

    private Map<OperationName, FieldCount> fieldCounts() {
        Map<OperationName, FieldCount> fields = new LinkedHashMap<>();
        usage.stream()
                .filter(row -> row.location().startsWith("$"))
                .forEach(row -> fields.merge(
                        row.operation(),
                        new FieldCount(row.consumers().isEmpty() ? 0 : 1, 1),
                        (first, second) -> new FieldCount(
                                first.used() + second.used(), first.documented() + second.documented())));
        return fields;
    }

    Review build() {
        return new Review(
                root,
                before,
                after,
                changes.stream().sorted(Change.ORDER).toList(),
                consumers,
                impacts,
                searchResults,
                exceptionReasons,
                violations,
                lint,
                usage,
                fieldCounts(),
                hints,
                settingsHints,
                notChecked);
    }
}
