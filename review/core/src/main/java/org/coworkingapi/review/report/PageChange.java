package org.coworkingapi.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coworkingapi.review.Review;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Verdict;
import org.coworkingapi.review.consumer.Consumer;
import org.coworkingapi.review.impact.Impact;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.policy.Objection;
import org.coworkingapi.review.witness.Proof;
import org.coworkingapi.review.witness.Witness;

/**
 * A change as the page tells it.
 *
 * @param sentence HTML
 * @param hurts    the numbers of the consumers that it hurts, with blanks between
 * @param others   the consumers that it does not hurt, by what is known of them
 * @param more     how many places on the wire are not listed; empty if all are
 */
record PageChange(int number, Weight weight, String sentence, String where, String kind, Judged wire, Judged code, String from, String to,
        String excuse, String hurts, List<Hurt> impacts, List<Other> others, String reached, List<Reached> reaches, String more,
        List<Example> witnesses, String noWitness, List<Objection> objections) {

    private static final int REACHES = 30;

    record Judged(String id, String symbol, String words) {}

    record Hurt(String id, String symbol, String status, String name, String owner, String reason, List<Line> evidence) {}

    record Line(String where, String what) {}

    record Other(String status, String symbol, String names) {}

    record Reached(String symbol, String verdict, String operation, String place, String reason) {}

    record Example(String title, String place, String value, String complaint) {}

    static PageChange of(Review review, Summary summary, Change change, int number) {
        List<Impact> impacts = review.impacts().getOrDefault(change, List.of());
        Optional<Proof> proof = Optional.ofNullable(review.proofs().get(change));
        int operations = change.operations().size();
        int hidden = change.reaches().size() - REACHES;
        return new PageChange(number, Weight.of(change), Html.sentence(change), summary.where(change.place()), change.kind().id(),
                judged(change.wire()), judged(change.code()),
                Text.shortened(change.from(), 2_000), Text.shortened(change.to(), 2_000), review.excused().getOrDefault(change, ""), hurts(review, change),
                impacts.stream().filter(PageChange::isHurt).sorted((one, other) -> other.status().compareTo(one.status()))
                        .map(impact -> hurt(summary, impact)).toList(),
                others(review, change), Wording.counted(operations, "operation"),
                change.reaches().stream().limit(REACHES).map(reach -> new Reached(Wording.symbol(reach.verdict()), Wording.of(reach.verdict()),
                        reach.operation().toString(), Wording.place(reach), reach.reason())).toList(),
                hidden <= 0 ? "" : Wording.counted(hidden, "more place"),
                proof.flatMap(Proof::witness).map(PageChange::example).stream().toList(),
                proof.filter(one -> one.witness().isEmpty()).map(Proof::reason).orElse(""),
                summary.objections(change));
    }

    /** The numbers of the consumers that it hurts, with blanks between. */
    static String hurts(Review review, Change change) {
        return IntStream.range(0, review.consumers().size())
                .filter(index -> review.impact(change, review.consumers().get(index)).filter(PageChange::isHurt).isPresent())
                .mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static Judged judged(Verdict verdict) {
        return new Judged(Wording.id(verdict), Wording.symbol(verdict), Wording.of(verdict));
    }

    private static boolean isHurt(Impact impact) {
        return impact.status().compareTo(Status.AT_RISK) >= 0;
    }

    private static Hurt hurt(Summary summary, Impact impact) {
        return new Hurt(Wording.id(impact.status()), Wording.symbol(impact.status()), Wording.of(impact.status()), impact.consumer().name(), impact.consumer().owner(),
                impact.reason(), impact.evidence().stream().limit(20)
                        .map(evidence -> new Line(summary.where(evidence.place()), evidence.what())).toList());
    }

    private static List<Other> others(Review review, Change change) {
        List<Other> others = new ArrayList<>();
        for (Status status : List.of(Status.NO_DATA, Status.UNAFFECTED)) {
            List<String> names = review.consumers(change, status).stream().map(Consumer::name).toList();
            if (!names.isEmpty()) {
                others.add(new Other(Wording.of(status), Wording.symbol(status), Wording.listed(names, 12)));
            }
        }
        return others;
    }

    private static Example example(Witness witness) {
        return new Example(Wording.witness(witness), Wording.place(witness), Text.shortened(witness.value(), 6_000), witness.complaint());
    }
}
