package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The summary of a review for all reports: sentences, counts and sorted changes. */
final class ReviewSummary {

    private final Review review;
    private final Path root;
    private final List<ReviewedChange> changes;
    private final Map<Severity, Integer> countsBySeverity = new EnumMap<>(Severity.class);
    private final Map<String, ImpactStatus> worstImpacts = new LinkedHashMap<>();
    private final Set<String> consumersWithUnknownCode = new LinkedHashSet<>();

    ReviewSummary(Review review) {
        this.review = review;
        root = review.root().toAbsolutePath().normalize();
        Map<Change, List<PolicyViolation>> violations = new HashMap<>();
        review.violations()
                .forEach(violation -> violation
                        .change()
                        .ifPresent(change -> violations
                                .computeIfAbsent(change, key -> new ArrayList<>())
                                .add(violation)));
        changes = review.changes().stream()
                .map(change -> new ReviewedChange(
                        change,
                        Severity.of(change, impacts(review, change)),
                        impacts(review, change),
                        Optional.ofNullable(review.searchResults().get(change)),
                        Optional.ofNullable(review.exceptionReasons().get(change)),
                        violations.getOrDefault(change, List.of()),
                        review.hints().getOrDefault(change, List.of())))
                .sorted(Comparator.comparing(ReviewedChange::severity)
                        .thenComparing(ReviewedChange::isAllowed)
                        .thenComparing(Comparator.comparing(ReviewedChange::worstImpact)
                                .reversed()))
                .toList();
        review.consumers().forEach(consumer -> worstImpacts.put(consumer.name(), ImpactStatus.UNAFFECTED));
        for (ReviewedChange change : changes) {
            countsBySeverity.merge(change.severity(), 1, Integer::sum);
            change.impacts().forEach(this::add);
        }
    }

    private static List<Impact> impacts(Review review, Change change) {
        return review.impacts().getOrDefault(change, List.of());
    }

    private void add(Impact impact) {
        if (impact.isUnknownInCodeOnly()) {
            consumersWithUnknownCode.add(impact.consumer().name());
        }
        worstImpacts.merge(
                impact.consumer().name(),
                impact.status(),
                (first, second) -> first.compareTo(second) >= 0 ? first : second);
    }

    /** Returns the changes by severity. In each severity, allowed changes are last, and worse impacts come first. */
    List<ReviewedChange> changes() {
        return changes;
    }

    /** Returns the verdict of the review as a sentence. */
    String verdict() {
        String violations = Wording.counted(review.violations().size(), "policy violation");
        if (changes.isEmpty()) {
            return review.passes()
                    ? "Nothing changed."
                    : "The review fails with " + violations + ", although nothing changed.";
        }
        String counted = Wording.counted(changes.size(), "change");
        return review.passes()
                ? "The review passes: " + counted + ", no policy violations."
                : "The review fails with " + violations + " in " + counted + '.';
    }

    /** Returns a sentence about the affected consumers, or an empty string if nothing changed. */
    String consumerSentence() {
        return changes.isEmpty() ? "" : consumerSentence(this::consumers, List.copyOf(consumersWithUnknownCode));
    }

    /** Returns a sentence about the consumers that one change affects. */
    String consumerSentence(ReviewedChange change) {
        return consumerSentence(change::consumerNames, change.consumersWithUnknownCode());
    }

    private String consumerSentence(Function<ImpactStatus, List<String>> consumers, List<String> withUnknownCode) {
        List<String> parts = new ArrayList<>();
        addPart(parts, consumers.apply(ImpactStatus.BREAKS), "breaks", "break");
        addPart(
                parts,
                consumers.apply(ImpactStatus.BREAKS_BY_OWN_TEST),
                "breaks, by its own test",
                "break, by their own tests");
        addPart(parts, consumers.apply(ImpactStatus.AT_RISK), "is at risk", "are at risk");
        addPart(parts, consumers.apply(ImpactStatus.PROVED_TOLERANT), "is proved tolerant", "are proved tolerant");
        List<String> withoutData = consumers.apply(ImpactStatus.NO_DATA);
        if (review.consumers().isEmpty()) {
            return "No consumers are known.";
        }
        if (!parts.isEmpty()) {
            return String.join("; ", parts) + '.';
        }
        if (!withoutData.isEmpty()) {
            return "No consumer is known to be affected; the impact on " + Wording.listed(withoutData, 6)
                    + " is not known.";
        }
        return withUnknownCode.isEmpty()
                ? "No known consumer is affected."
                : "No known consumer is affected on the wire; the impact on the code of "
                        + Wording.listed(withUnknownCode, 6) + " is not known.";
    }

    private static void addPart(List<String> parts, List<String> names, String singular, String plural) {
        if (!names.isEmpty()) {
            parts.add(Wording.listed(names, 6) + ' ' + (names.size() == 1 ? singular : plural));
        }
    }

    /** Returns the numbers of changes by severity: {@code 3 breaking, 1 risky}. */
    String counts() {
        List<String> parts = new ArrayList<>();
        countsBySeverity.forEach((severity, count) -> parts.add(Wording.number(count) + ' ' + severity.words()));
        return String.join(", ", parts);
    }

    int count(Severity severity) {
        return countsBySeverity.getOrDefault(severity, 0);
    }

    private List<String> consumers(ImpactStatus status) {
        return worstImpacts.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the worst impact on a consumer. */
    ImpactStatus worstImpact(Consumer consumer) {
        return worstImpacts.getOrDefault(consumer.name(), ImpactStatus.NO_DATA);
    }

    String worstImpactInWords(Consumer consumer) {
        ImpactStatus worst = worstImpact(consumer);
        return worst == ImpactStatus.UNAFFECTED && consumersWithUnknownCode.contains(consumer.name())
                ? Wording.UNKNOWN_CODE
                : Wording.of(worst);
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
        return changes.isEmpty() && review.violations().isEmpty();
    }

    /** Returns the path relative to the root, or the given path if it is outside the root. The separator is a slash. */
    String file(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : file)
                .toString()
                .replace('\\', '/');
    }

    /** Returns the file and line of a location: {@code api/openapi.yaml:12}. */
    String where(SourceLocation location) {
        return file(location.file()) + ':' + location.line();
    }
}
