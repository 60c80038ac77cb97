package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.counterexample.Witness;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/**
 * A review as text for a terminal: the worst first, one block for each change that matters; the last line sums it up.
 */
final class ConsoleReport {

    private static final String INDENT = "    ";
    private static final int EVIDENCE = 3;

    private final Review review;
    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private ConsoleReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    /** The whole report. */
    public static String of(Review review) {
        return Printable.withoutCommands(new ConsoleReport(review).text());
    }

    private String text() {
        line("Review of " + summary.file(review.after().path()) + " against "
                + summary.file(review.before().path()) + ", " + summary.versions("->"));
        text.append('\n');
        summary.found().stream().filter(Found::matters).forEach(this::block);
        summary.found().stream().filter(found -> !found.matters()).forEach(this::title);
        review.objections().stream()
                .filter(objection -> objection.change().isEmpty())
                .forEach(this::general);
        review.lint().stream()
                .filter(finding -> finding.isChanged() || finding.isError())
                .forEach(this::style);
        review.notChecked().forEach(sentence -> line("not checked: " + sentence));
        String sums = Stream.of(
                        summary.verdict(), summary.hurt(), summary.counts().isEmpty() ? "" : summary.counts() + '.')
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return text.append(text.charAt(text.length() - 2) == '\n' ? "" : "\n")
                .append(Printable.line(sums))
                .append('\n')
                .toString();
    }

    private void block(Found found) {
        Change change = found.change();
        title(found);
        detail(change.kind().id() + ": " + Wording.verdicts(change));
        values(change.from(), change.to());
        reaches(found);
        found.hurt().forEach(this::hurt);
        others("no data on ", found.names(Status.NO_DATA));
        others("unaffected: ", found.names(Status.UNAFFECTED));
        found.proof()
                .ifPresent(proof ->
                        proof.witness().ifPresentOrElse(this::witness, () -> detail("no witness: " + proof.reason())));
        found.excuse().ifPresent(reason -> detail("excused: " + reason));
        for (Objection objection : found.objections()) {
            detail("objection " + objection.id() + ": " + objection.sentence());
            entry(objection);
        }
        text.append('\n');
    }

    private void title(Found found) {
        line(summary.where(found.change().place()) + ": " + found.weight().words() + ": "
                + found.change().sentence());
    }

    private void reaches(Found found) {
        Change change = found.change();
        if (found.worstReach().isEmpty()) {
            detail("reaches no operation");
            return;
        }
        Reach first = found.worstReach().get();
        int more = change.operations().size() - 1;
        detail("reaches " + first.operation() + ", " + Wording.place(first)
                + (more == 0 ? "" : ", and " + Wording.counted(more, "more operation")));
        detail(first.reason());
    }

    private void hurt(Impact impact) {
        Consumer consumer = impact.consumer();
        detail((impact.status() == Status.BREAKS ? "BREAKS " : "AT RISK ") + consumer.name()
                + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')') + ": " + impact.reason());
        impact.evidence().stream()
                .limit(EVIDENCE)
                .forEach(evidence -> detail("  " + summary.where(evidence.place()) + ": " + evidence.what()));
        if (impact.evidence().size() > EVIDENCE) {
            detail("  and " + Wording.counted(impact.evidence().size() - EVIDENCE, "more place"));
        }
    }

    private void others(String title, List<String> names) {
        if (!names.isEmpty()) {
            detail(title + Wording.listed(names, 8));
        }
    }

    private void witness(Witness witness) {
        detail(Wording.witness(witness) + ", " + Wording.place(witness) + ':');
        text.append(INDENT)
                .append("  ")
                .append(Printable.indented(Printable.shortened(witness.value(), 1_000), INDENT + "  "))
                .append('\n');
        detail("  " + witness.complaint());
    }

    private void general(Objection objection) {
        line(summary.where(objection.place()) + ": objection " + objection.id() + ": " + objection.sentence());
        entry(objection);
    }

    private void entry(Objection objection) {
        if (!objection.entry().isEmpty()) {
            detail("to allow it, paste:");
            text.append(INDENT)
                    .append("  ")
                    .append(Printable.indented(objection.entry().stripTrailing(), INDENT + "  "))
                    .append('\n');
        }
    }

    private void style(LintFinding finding) {
        line(summary.where(finding.place()) + ": style" + (finding.isError() ? " error " : " ") + finding.rule() + ": "
                + finding.subject() + ": " + finding.message());
    }

    private void values(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty()) {
            detail("from " + value(from) + " to " + value(to));
        } else if (!from.isEmpty() || !to.isEmpty()) {
            detail(from.isEmpty() ? "new: " + value(to) : "gone: " + value(from));
        }
    }

    private static String value(String value) {
        return Printable.shortened(value, 200);
    }

    private void detail(String line) {
        text.append(INDENT).append(Printable.line(line)).append('\n');
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }
}
