package org.coworkingapi.contract.review.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * A change with the results of its review. The results are looked up only once, because changes with many locations are
 * slow map keys.
 *
 * @param exceptionReason the reason given in the exception that allows the change; empty if no exception allows it
 */
record ReviewedChange(
        Change change,
        Severity severity,
        List<Impact> impacts,
        Optional<SearchResult> searchResult,
        Optional<String> exceptionReason,
        List<PolicyViolation> violations,
        List<String> hints) {

    private static final int MAX_LISTED_LOCATIONS = 30;

    /** Returns the affected locations that reports list, the worst first. */
    List<AffectedLocation> listedLocations() {
        return change.affectedLocations().stream()
                .sorted(Comparator.comparing(AffectedLocation::verdict).reversed())
                .limit(MAX_LISTED_LOCATIONS)
                .toList();
    }

    /** Returns the number of further locations, for example {@code 3 more locations}; empty if all are listed. */
    String unlistedLocations() {
        int unlisted = change.affectedLocations().size() - MAX_LISTED_LOCATIONS;
        if (change.hasMoreLocations()) {
            return unlisted <= 0 ? "more locations" : "at least " + Wording.counted(unlisted, "more location");
        }
        return unlisted <= 0 ? "" : Wording.counted(unlisted, "more location");
    }

    /** Returns the worst impact on a consumer. */
    ImpactStatus worstImpact() {
        return impacts.stream()
                .map(Impact::status)
                .reduce(ImpactStatus.UNAFFECTED, (first, second) -> first.compareTo(second) >= 0 ? first : second);
    }

    /** Returns the impacts on broken consumers, then on consumers at risk, then on those that are proved tolerant. */
    List<Impact> impactsOnAffectedConsumers() {
        return impacts.stream()
                .filter(impact -> impact.status().compareTo(ImpactStatus.AT_RISK) >= 0
                        || impact.status() == ImpactStatus.PROVED_TOLERANT)
                .sorted((first, second) -> second.status().compareTo(first.status()))
                .toList();
    }

    /**
     * Returns the names of the consumers with an impact of the given status, except the
     * {@linkplain #consumersWithUnknownCode consumers with an unknown impact on their code}.
     */
    List<String> consumerNames(ImpactStatus status) {
        return consumerNames(impact -> impact.status() == status && !impact.isUnknownInCodeOnly());
    }

    /** Returns the names of the consumers that are unaffected on the wire, without data about their code. */
    List<String> consumersWithUnknownCode() {
        return consumerNames(Impact::isUnknownInCodeOnly);
    }

    /** Returns the names of the consumers without data, by the reason. */
    Map<String, List<String>> consumersWithoutData() {
        return impacts.stream()
                .filter(impact -> impact.status() == ImpactStatus.NO_DATA)
                .collect(Collectors.groupingBy(
                        Impact::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(impact -> impact.consumer().name(), Collectors.toList())));
    }

    private List<String> consumerNames(Predicate<Impact> condition) {
        return impacts.stream()
                .filter(condition)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    /** Returns the hints that do not repeat the reason of the worst location. */
    List<String> furtherHints() {
        String shown = worstLocation().map(AffectedLocation::reason).orElse("");
        return hints.stream().filter(hint -> !hint.equals(shown)).toList();
    }

    /** Returns the reason for the verdict for generated code, if it is worse than the verdict on the wire. */
    Optional<String> codeReason() {
        return change.code().compareTo(change.wire()) > 0 && change.code().compareTo(Verdict.RISKY) >= 0
                ? Optional.of(change.type().generatedCodeReason())
                : Optional.empty();
    }

    /** Returns the location with the worst verdict, or an empty {@code Optional} if no location is affected. */
    Optional<AffectedLocation> worstLocation() {
        return change.affectedLocations().stream()
                .reduce((first, second) -> second.verdict().compareTo(first.verdict()) > 0 ? second : first);
    }

    boolean isAllowed() {
        return exceptionReason.isPresent();
    }

    /** Returns whether the change requires attention. */
    boolean requiresAttention() {
        return severity.requiresAttention() || !violations.isEmpty();
    }
}
