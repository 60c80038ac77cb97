package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The summary of a review for all reports: its sentences and counts, and the ordered changes. */
final class ReviewSummary {

    private final Review review;
    private final Path root;
    private final List<ReviewedChange> reviewed;
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final Map<String, ImpactStatus> worst = new LinkedHashMap<>();

    ReviewSummary(Review review) {
        this.review = review;
        root = review.root().toAbsolutePath().normalize();
        Map<Change, List<PolicyViolation>> violations = new HashMap<>();
        review.violations()
                .forEach(violation -> violation
                        .change()
                        .ifPresent(change -> violations
                                .computeIfAbsent(change, any -> new ArrayList<>())
                                .add(violation)));
        reviewed = review.changes().stream()
                .map(change -> new ReviewedChange(
                        change,
                        Severity.of(change, impacts(review, change)),
                        impacts(review, change),
                        Optional.ofNullable(review.searchResults().get(change)),
                        Optional.ofNullable(review.allowed().get(change)),
                        violations.getOrDefault(change, List.of())))
                .sorted(Comparator.comparing(ReviewedChange::severity)
                        .thenComparing(ReviewedChange::isAllowed)
                        .thenComparing(
                                Comparator.comparing(ReviewedChange::worst).reversed()))
                .toList();
        review.consumers().forEach(consumer -> worst.put(consumer.name(), ImpactStatus.UNAFFECTED));
        for (ReviewedChange change : reviewed) {
            severities.merge(change.severity(), 1, Integer::sum);
            change.impacts().forEach(this::add);
        }
    }

    private static List<Impact> impacts(Review review, Change change) {
        return review.impacts().getOrDefault(change, List.of());
    }

    private void add(Impact impact) {
        worst.merge(impact.consumer().name(), impact.status(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** Returns the changes by severity, with allowed changes last, then by impact, then by location. */
    List<ReviewedChange> reviewed() {
        return reviewed;
    }

    /** Returns the verdict of the review as a sentence. */
    String verdict() {
        String violations = Wording.counted(review.violations().size(), "policy violation");
        if (reviewed.isEmpty()) {
            return review.passes()
                    ? "Nothing changed."
                    : "The review fails with " + violations + ", although nothing changed.";
        }
        return (review.passes()
                        ? "The review passes without policy violations in "
                        : "The review fails with " + violations + " in ")
                + Wording.counted(reviewed.size(), "change")
                + '.';
    }

    /** Returns a sentence about the affected consumers, or an empty string if nothing changed. */
    String affectedConsumers() {
        return reviewed.isEmpty()
                ? ""
                : affectedConsumers(consumers(ImpactStatus.BREAKS), consumers(ImpactStatus.AT_RISK));
    }

    /** Returns a sentence about the consumers that one change affects. */
    String affectedConsumers(ReviewedChange change) {
        return affectedConsumers(change.names(ImpactStatus.BREAKS), change.names(ImpactStatus.AT_RISK));
    }

    private String affectedConsumers(List<String> breaks, List<String> risks) {
        List<String> parts = new ArrayList<>();
        if (!breaks.isEmpty()) {
            parts.add(Wording.listed(breaks, 6) + (breaks.size() == 1 ? " breaks" : " break"));
        }
        if (!risks.isEmpty()) {
            parts.add(Wording.listed(risks, 6) + (risks.size() == 1 ? " is at risk" : " are at risk"));
        }
        if (review.consumers().isEmpty()) {
            return "No consumers are known.";
        }
        return parts.isEmpty() ? "No known consumer is affected." : String.join("; ", parts) + '.';
    }

    /** Returns the number of changes by severity: {@code 3 breaking, 1 risky}. */
    String counts() {
        List<String> parts = new ArrayList<>();
        severities.forEach((severity, count) -> parts.add(Wording.number(count) + ' ' + severity.words()));
        return String.join(", ", parts);
    }

    int count(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }

    private List<String> consumers(ImpactStatus status) {
        return worst.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the worst impact on a consumer. */
    ImpactStatus worst(Consumer consumer) {
        return worst.getOrDefault(consumer.name(), ImpactStatus.NO_DATA);
    }

    /** Returns {@code version 1.4.0 -> 2.0.0} or {@code version 1.4.0 (unchanged)}. */
    String versions(String arrow) {
        String before = review.before().version();
        String after = review.after().version();
        return before.equals(after)
                ? "version " + after + " (unchanged)"
                : "version " + before + ' ' + arrow + ' ' + after;
    }

    /** Returns whether the review has neither changes nor policy violations. */
    boolean isEmpty() {
        return reviewed.isEmpty() && review.violations().isEmpty();
    }

    /** Returns the path relative to the root, with slashes, or an unchanged path outside the root. */
    String file(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : file)
                .toString()
                .replace('\\', '/');
    }

    /** Returns file and line, separated by a colon. */
    String where(SourceLocation location) {
        return file(location.file()) + ':' + location.line();
    }
}
