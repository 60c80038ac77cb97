package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * A change in the HTML report.
 *
 * @param sentence the sentence as HTML
 * @param affected the indexes of the affected consumers, separated by spaces
 * @param others the unaffected consumers and those without data, grouped by status
 * @param more the number of omitted locations; empty if all are shown
 * @param withoutLocations the sentence for a change without locations
 */
record PageChange(
        int number,
        Severity weight,
        String sentence,
        String where,
        String kind,
        VerdictCell wire,
        VerdictCell code,
        String from,
        String to,
        String exceptionReason,
        String affected,
        List<AffectedConsumer> impacts,
        List<OtherConsumers> others,
        String operationCount,
        List<AffectedLocationRow> locations,
        String more,
        String withoutLocations,
        List<CounterexampleView> counterexamples,
        String noCounterexample,
        List<PolicyViolation> violations,
        String codeReason,
        List<String> hints) {

    private static final int MAX_EVIDENCE = 3;

    record VerdictCell(String id, String symbol, String words) {}

    record AffectedConsumer(
            String id,
            String symbol,
            String status,
            String name,
            String owner,
            String reason,
            List<EvidenceLine> evidence,
            String more,
            List<EvidenceLine> folded) {}

    record EvidenceLine(String where, String what) {}

    record OtherConsumers(String status, String symbol, String names) {}

    record AffectedLocationRow(String symbol, String verdict, String operation, String location, String reason) {}

    record CounterexampleView(String title, String location, String value, String error) {}

    static PageChange of(Review review, ReviewSummary summary, ReviewedChange reviewed, int number) {
        Change change = reviewed.change();
        return new PageChange(
                number,
                reviewed.severity(),
                HtmlEscaper.sentence(change),
                summary.where(change.location()),
                change.type().id(),
                verdictCell(change.wire()),
                verdictCell(change.code()),
                PrintableText.shortened(change.from(), 2_000),
                PrintableText.shortened(change.to(), 2_000),
                reviewed.exceptionReason().orElse(""),
                consumerIndexes(review, reviewed),
                reviewed.impactsOnAffectedConsumers().stream()
                        .map(impact -> affectedConsumer(summary, impact))
                        .toList(),
                others(reviewed),
                Wording.counted(change.operations().size(), "operation"),
                reviewed.listedLocations().stream()
                        .map(PageChange::affectedLocation)
                        .toList(),
                reviewed.unlistedLocations(),
                Wording.withoutLocations(change),
                reviewed.searchResult().flatMap(SearchResult::counterexample).map(PageChange::counterexample).stream()
                        .toList(),
                reviewed.searchResult()
                        .filter(result -> result.counterexample().isEmpty())
                        .map(SearchResult::reason)
                        .orElse(""),
                reviewed.violations(),
                reviewed.codeReason().orElse(""),
                reviewed.hints());
    }

    /** Returns the indexes of the affected consumers, separated by spaces. */
    static String consumerIndexes(Review review, ReviewedChange reviewed) {
        return reviewed.impactsOnAffectedConsumers().stream()
                .map(impact -> review.consumers().indexOf(impact.consumer()))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static VerdictCell verdictCell(Verdict verdict) {
        return new VerdictCell(Wording.id(verdict), Wording.symbol(verdict), Wording.of(verdict));
    }

    private static AffectedLocationRow affectedLocation(AffectedLocation affectedLocation) {
        return new AffectedLocationRow(
                Wording.symbol(affectedLocation.verdict()),
                Wording.of(affectedLocation.verdict()),
                affectedLocation.operation().toString(),
                Wording.location(affectedLocation),
                affectedLocation.reason());
    }

    private static AffectedConsumer affectedConsumer(ReviewSummary summary, Impact impact) {
        List<EvidenceLine> evidence = impact.evidence().stream()
                .limit(50)
                .map(usage -> new EvidenceLine(summary.where(usage.location()), usage.what()))
                .toList();
        int shown = evidence.size() <= MAX_EVIDENCE + 1 ? evidence.size() : MAX_EVIDENCE;
        return new AffectedConsumer(
                Wording.id(impact.status()),
                Wording.symbol(impact.status()),
                Wording.of(impact.status()),
                impact.consumer().name(),
                impact.consumer().owner(),
                impact.reason(),
                evidence.subList(0, shown),
                shown == evidence.size()
                        ? ""
                        : Wording.counted(impact.evidence().size() - shown, "more location"),
                evidence.subList(shown, evidence.size()));
    }

    private static List<OtherConsumers> others(ReviewedChange reviewed) {
        return Stream.of(
                        others(
                                ImpactStatus.NO_DATA,
                                Wording.of(ImpactStatus.NO_DATA),
                                reviewed.consumerNames(ImpactStatus.NO_DATA)),
                        others(ImpactStatus.UNAFFECTED, Wording.UNKNOWN_CODE, reviewed.consumersWithUnknownCode()),
                        others(
                                ImpactStatus.UNAFFECTED,
                                Wording.of(ImpactStatus.UNAFFECTED),
                                reviewed.consumerNames(ImpactStatus.UNAFFECTED)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OtherConsumers> others(ImpactStatus status, String words, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherConsumers(words, Wording.symbol(status), Wording.listed(names, 12)));
    }

    private static CounterexampleView counterexample(Counterexample counterexample) {
        return new CounterexampleView(
                Wording.counterexample(counterexample),
                Wording.location(counterexample),
                PrintableText.shortened(counterexample.value(), 6_000),
                counterexample.error());
    }
}
