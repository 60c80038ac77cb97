package org.coworkingapi.contract.review.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.counterexample.Witness;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

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
        Weight weight,
        String sentence,
        String where,
        String kind,
        Judged wire,
        Judged code,
        String from,
        String to,
        String excuse,
        String hurts,
        List<Hurt> impacts,
        List<Other> others,
        String reached,
        List<Reached> reaches,
        String more,
        List<Example> witnesses,
        String noWitness,
        List<Objection> objections) {

    private static final int REACHES = 30;
    private static final int EVIDENCE = 3;

    record Judged(String id, String symbol, String words) {}

    record Hurt(
            String id,
            String symbol,
            String status,
            String name,
            String owner,
            String reason,
            List<Line> evidence,
            String more,
            List<Line> folded) {}

    record Line(String where, String what) {}

    record Other(String status, String symbol, String names) {}

    record Reached(String symbol, String verdict, String operation, String place, String reason) {}

    record Example(String title, String place, String value, String complaint) {}

    static PageChange of(Review review, Summary summary, Found found, int number) {
        Change change = found.change();
        int hidden = change.reaches().size() - REACHES;
        return new PageChange(
                number,
                found.weight(),
                Html.sentence(change),
                summary.where(change.place()),
                change.kind().id(),
                judged(change.wire()),
                judged(change.code()),
                Printable.shortened(change.from(), 2_000),
                Printable.shortened(change.to(), 2_000),
                found.excuse().orElse(""),
                hurts(review, found),
                found.hurt().stream().map(impact -> hurt(summary, impact)).toList(),
                others(found),
                Wording.counted(change.operations().size(), "operation"),
                change.reaches().stream()
                        .sorted(Comparator.comparing(Reach::verdict).reversed())
                        .limit(REACHES)
                        .map(PageChange::reached)
                        .toList(),
                hidden <= 0 ? "" : Wording.counted(hidden, "more place"),
                found.proof().flatMap(Proof::witness).map(PageChange::example).stream()
                        .toList(),
                found.proof()
                        .filter(one -> one.witness().isEmpty())
                        .map(Proof::reason)
                        .orElse(""),
                found.objections());
    }

    /** The numbers of the consumers that it hurts, with blanks between. */
    static String hurts(Review review, Found found) {
        return found.hurt().stream()
                .map(impact -> review.consumers().indexOf(impact.consumer()))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Judged judged(Verdict verdict) {
        return new Judged(Wording.id(verdict), Wording.symbol(verdict), Wording.of(verdict));
    }

    private static Reached reached(Reach reach) {
        return new Reached(
                Wording.symbol(reach.verdict()),
                Wording.of(reach.verdict()),
                reach.operation().toString(),
                Wording.place(reach),
                reach.reason());
    }

    private static Hurt hurt(Summary summary, Impact impact) {
        List<Line> evidence = impact.evidence().stream()
                .limit(50)
                .map(one -> new Line(summary.where(one.place()), one.what()))
                .toList();
        int shown = evidence.size() <= EVIDENCE + 1 ? evidence.size() : EVIDENCE;
        return new Hurt(
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

    private static List<Other> others(Found found) {
        return Stream.of(Status.NO_DATA, Status.UNAFFECTED)
                .filter(status -> !found.names(status).isEmpty())
                .map(status ->
                        new Other(Wording.of(status), Wording.symbol(status), Wording.listed(found.names(status), 12)))
                .toList();
    }

    private static Example example(Witness witness) {
        return new Example(
                Wording.witness(witness),
                Wording.place(witness),
                Printable.shortened(witness.value(), 6_000),
                witness.complaint());
    }
}
