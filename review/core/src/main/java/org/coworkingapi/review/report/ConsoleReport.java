package org.coworkingapi.review.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coworkingapi.review.Review;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Reach;
import org.coworkingapi.review.consumer.Consumer;
import org.coworkingapi.review.impact.Evidence;
import org.coworkingapi.review.impact.Impact;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.lint.LintFinding;
import org.coworkingapi.review.policy.Objection;
import org.coworkingapi.review.witness.Witness;

/** A review as text for a terminal: the worst first, one block for each change that matters; the last line sums it up. */
public final class ConsoleReport {

    private static final String INDENT = "    ";

    private final Review review;
    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private ConsoleReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    /** The whole report. */
    public static String of(Review review) {
        return Text.withoutCommands(new ConsoleReport(review).text());
    }

    private String text() {
        line("Review of " + summary.file(review.after().path()) + " against " + summary.file(review.before().path()) + ", "
                + summary.versions("->"));
        text.append('\n');
        List<Change> changes = summary.changes();
        changes.stream().filter(change -> Weight.of(change).matters()).forEach(this::block);
        changes.stream().filter(change -> !Weight.of(change).matters()).forEach(this::brief);
        review.objections().stream().filter(objection -> objection.change().isEmpty()).forEach(this::general);
        List<LintFinding> style = review.lint().stream().filter(finding -> finding.isChanged() || finding.isError()).toList();
        style.forEach(this::style);
        review.notChecked().forEach(sentence -> line("not checked: " + sentence));
        String sums = List.of(summary.verdict(), summary.hurt(), changes.isEmpty() ? "" : summary.counts() + '.').stream()
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
        return text.append(text.charAt(text.length() - 2) == '\n' ? "" : "\n").append(Text.line(sums)).append('\n').toString();
    }

    private void block(Change change) {
        line(summary.where(change.place()) + ": " + Weight.of(change).words() + ": " + change.sentence());
        detail(change.kind().id() + ": " + Wording.verdicts(change));
        if (!change.from().isEmpty() || !change.to().isEmpty()) {
            detail("from " + value(change.from()) + " to " + value(change.to()));
        }
        reaches(change);
        consumers(change);
        Optional.ofNullable(review.proofs().get(change)).ifPresent(proof -> proof.witness().ifPresentOrElse(this::witness,
                () -> detail("no witness: " + proof.reason())));
        Optional.ofNullable(review.excused().get(change)).ifPresent(reason -> detail("excused: " + reason));
        objections(change);
        text.append('\n');
    }

    /** Without the details that nobody has to know. */
    private void brief(Change change) {
        line(summary.where(change.place()) + ": " + Weight.of(change).words() + ": " + change.sentence());
        objections(change);
    }

    private void objections(Change change) {
        for (Objection objection : summary.objections(change)) {
            detail("objection " + objection.id() + ": " + objection.sentence());
            entry(objection);
        }
    }

    private void reaches(Change change) {
        if (change.reaches().isEmpty()) {
            detail("reaches no operation");
            return;
        }
        Reach first = change.reaches().get(0);
        int more = change.operations().size() - 1;
        detail("reaches " + first.operation() + ", " + Wording.place(first)
                + (more == 0 ? "" : ", and " + Wording.counted(more, "more operation")));
        detail(first.reason());
    }

    private void consumers(Change change) {
        List<Impact> impacts = review.impacts().getOrDefault(change, List.of());
        impacts.stream().filter(impact -> impact.status() == Status.BREAKS).forEach(this::hurt);
        impacts.stream().filter(impact -> impact.status() == Status.AT_RISK).forEach(this::hurt);
        others(change, Status.NO_DATA, "no data on ");
        others(change, Status.UNAFFECTED, "unaffected: ");
    }

    private void hurt(Impact impact) {
        Consumer consumer = impact.consumer();
        detail((impact.status() == Status.BREAKS ? "BREAKS " : "AT RISK ") + consumer.name()
                + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')') + ": " + impact.reason());
        for (Evidence evidence : impact.evidence()) {
            detail("  " + summary.where(evidence.place()) + ": " + evidence.what());
        }
    }

    private void others(Change change, Status status, String title) {
        List<String> names = review.consumers(change, status).stream().map(Consumer::name).toList();
        if (!names.isEmpty()) {
            detail(title + Wording.listed(names, 8));
        }
    }

    private void witness(Witness witness) {
        detail(Wording.witness(witness) + ", " + Wording.place(witness) + ':');
        text.append(INDENT).append("  ").append(Text.indented(Text.shortened(witness.value(), 2_000), INDENT + "  ")).append('\n');
        detail("  " + witness.complaint());
    }

    private void general(Objection objection) {
        line(summary.where(objection.place()) + ": objection " + objection.id() + ": " + objection.sentence());
        entry(objection);
    }

    private void entry(Objection objection) {
        if (!objection.entry().isEmpty()) {
            detail("to allow it, paste:");
            text.append(INDENT).append("  ").append(Text.indented(objection.entry().stripTrailing(), INDENT + "  ")).append('\n');
        }
    }

    private void style(LintFinding finding) {
        line(summary.where(finding.place()) + ": style" + (finding.isError() ? " error " : " ") + finding.rule() + ": " + finding.subject()
                + ": " + finding.message());
    }

    private static String value(String value) {
        return value.isEmpty() ? "nothing" : Text.shortened(value, 200);
    }

    private void detail(String line) {
        text.append(INDENT).append(Text.line(line)).append('\n');
    }

    private void line(String line) {
        text.append(Text.line(line)).append('\n');
    }
}
