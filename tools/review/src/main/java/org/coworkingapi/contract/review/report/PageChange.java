package org.coworkingapi.contract.review.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * A change as the page tells it.
 *
 * @param sentence HTML
 * @param hurts the numbers of the consumers that it hurts, with blanks between
 * @param others the consumers that it does not hurt, by what is known of them
 * @param more how many places on the wire are not listed; empty if all are
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
        String excuse,
        String hurts,
        List<AffectedConsumer> impacts,
        List<OtherConsumers> others,
        String reached,
        List<AffectedLocationRow> reaches,
        String more,
        List<CounterexampleView> witnesses,
        String noWitness,
        List<PolicyViolation> objections) {

    private static final int REACHES = 30;
    private static final int EVIDENCE = 3;

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

    record AffectedLocationRow(String symbol, String verdict, String operation, String place, String reason) {}

    record CounterexampleView(String title, String place, String value, String complaint) {}

    static PageChange of(Review review, ReviewSummary summary, ReviewedChange reviewed, int number) {
        Change change = reviewed.change();
        int hidden = change.affectedLocations().size() - REACHES;
        return new PageChange(
                number,
                reviewed.severity(),
                HtmlEscaper.sentence(change),
                summary.where(change.location()),
                change.type().id(),
                judged(change.wire()),
                judged(change.code()),
                PrintableText.shortened(change.from(), 2_000),
                PrintableText.shortened(change.to(), 2_000),
                reviewed.exemption().orElse(""),
                hurts(review, reviewed),
                reviewed.affectedConsumers().stream().map(impact -> hurt(summary, impact)).toList(),
                others(reviewed),
                Wording.counted(change.operations().size(), "operation"),
                change.affectedLocations().stream()
                        .sorted(Comparator.comparing(AffectedLocation::verdict).reversed())
                        .limit(REACHES)
                        .map(PageChange::reached)
                        .toList(),
                hidden <= 0 ? "" : Wording.counted(hidden, "more place"),
                reviewed.searchResult().flatMap(SearchResult::counterexample).map(PageChange::example).stream()
                        .toList(),
                reviewed.searchResult()
                        .filter(one -> one.counterexample().isEmpty())
                        .map(SearchResult::reason)
                        .orElse(""),
                reviewed.violations());
    }

    /** The numbers of the consumers that it hurts, with blanks between. */
    static String hurts(Review review, ReviewedChange reviewed) {
        return reviewed.affectedConsumers().stream()
                .map(impact -> review.consumers().indexOf(impact.consumer()))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static VerdictCell judged(Verdict verdict) {
        return new VerdictCell(Wording.id(verdict), Wording.symbol(verdict), Wording.of(verdict));
    }

    private static AffectedLocationRow reached(AffectedLocation affectedLocation) {
        return new AffectedLocationRow(
                Wording.symbol(affectedLocation.verdict()),
                Wording.of(affectedLocation.verdict()),
                affectedLocation.operation().toString(),
                Wording.location(affectedLocation),
                affectedLocation.reason());
    }

    private static AffectedConsumer hurt(ReviewSummary summary, Impact impact) {
        List<EvidenceLine> evidence = impact.evidence().stream()
                .limit(50)
                .map(one -> new EvidenceLine(summary.where(one.location()), one.what()))
                .toList();
        int shown = evidence.size() <= EVIDENCE + 1 ? evidence.size() : EVIDENCE;
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
                        : Wording.counted(impact.evidence().size() - shown, "more place"),
                evidence.subList(shown, evidence.size()));
    }

    private static List<OtherConsumers> others(ReviewedChange reviewed) {
        return Stream.of(ImpactStatus.NO_DATA, ImpactStatus.UNAFFECTED)
                .filter(status -> !reviewed.names(status).isEmpty())
                .map(status ->
                        new OtherConsumers(Wording.of(status), Wording.symbol(status), Wording.listed(reviewed.names(status), 12)))
                .toList();
    }

    private static CounterexampleView example(Counterexample counterexample) {
        return new CounterexampleView(
                Wording.counterexample(counterexample),
                Wording.location(counterexample),
                PrintableText.shortened(counterexample.value(), 6_000),
                counterexample.error());
    }
}
