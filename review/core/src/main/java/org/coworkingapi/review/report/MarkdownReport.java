package org.coworkingapi.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.review.Review;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.consumer.Consumer;
import org.coworkingapi.review.impact.Impact;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.lint.LintFinding;
import org.coworkingapi.review.policy.Objection;
import org.coworkingapi.review.witness.Proof;
import org.coworkingapi.review.witness.Witness;

/** A review as the one comment of a pull request: short first, details folded, never too long to be posted. */
final class MarkdownReport {

    /** By this the comment is found again, to be edited in place. */
    static final String MARKER = "<!-- contract-review -->";

    private static final String ALL = "in the full report";

    private final Review review;
    private final Summary summary;

    MarkdownReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    static String of(Review review) {
        return Text.withoutCommands(new MarkdownReport(review).text());
    }

    private String text() {
        Comment comment = new Comment().add(MARKER + '\n');
        if (summary.isSilent()) {
            return comment.add(summary.verdict() + '\n').toString();
        }
        List<Change> table = summary.changes().stream().filter(this::isShown).toList();
        List<Change> rest = summary.changes().stream().filter(change -> !isShown(change)).toList();
        comment.add("### Contract review: " + (review.passes() ? "passes" : "fails") + "\n\n**" + summary.verdict() + "** "
                + Markdown.prose(summary.hurt()) + "\n\n" + Markdown.code(summary.file(review.after().path())) + ", "
                + Markdown.prose(summary.versions("→")) + ": " + (summary.counts().isEmpty() ? "no change" : summary.counts()) + ".\n");
        if (!table.isEmpty()) {
            comment.add("\n| | Change | Where | Consumers |\n|---|---|---|---|\n")
                    .add(35, table.stream().map(this::row).toList(),
                            more -> "\nAnd " + Wording.counted(more, "more change") + " that matter, " + ALL + ".\n");
        }
        comment.fold(50, "Objections, and what to paste to allow them (" + review.objections().size() + ")",
                review.objections().stream().map(this::objection).toList(), "more objections " + ALL);
        comment.fold(82, "Reasons, evidence and witnesses", table.stream().map(this::details).toList(), "more changes " + ALL);
        comment.fold(90, Wording.counted(rest.size(), "more change") + ", compatible or without effect",
                rest.stream().map(this::item).toList(), "more changes " + ALL);
        List<String> style = review.lint().stream().filter(LintFinding::isChanged).map(this::style).toList();
        comment.fold(96, "Style of what changed (" + style.size() + ")", style, "more findings " + ALL);
        comment.fold(100, "What this review did not check",
                review.notChecked().stream().map(sentence -> "- " + Markdown.prose(sentence) + '\n').toList(), "more");
        return comment.toString();
    }

    private boolean isShown(Change change) {
        return Weight.of(change).matters() || !summary.objections(change).isEmpty();
    }

    private String row(Change change) {
        List<String> hurt = new ArrayList<>();
        review.impacts().getOrDefault(change, List.of()).stream().filter(impact -> impact.status().compareTo(Status.AT_RISK) >= 0)
                .forEach(impact -> hurt.add(Wording.symbol(impact.status()) + ' ' + Markdown.prose(impact.consumer().name()) + " ("
                        + Wording.of(impact.status()) + ')'));
        String excuse = review.excused().containsKey(change) ? " (excused)" : "";
        return "| " + kind(change) + excuse + " | " + sentence(change) + " | " + where(change) + " | "
                + (hurt.isEmpty() ? "none known" : Wording.listed(hurt, 5)) + " |\n";
    }

    private String objection(Objection objection) {
        return "- **" + Markdown.prose(objection.id()) + "** at " + Markdown.code(summary.where(objection.place())) + ": "
                + Markdown.prose(objection.sentence()) + '\n'
                + (objection.entry().isEmpty() ? "" : Markdown.block("yaml", objection.entry()) + '\n');
    }

    private String details(Change change) {
        StringBuilder text = new StringBuilder("\n**" + kind(change) + "** " + sentence(change) + "\n\n- " + where(change) + ", "
                + Wording.verdicts(change) + '\n');
        if (!change.reaches().isEmpty()) {
            text.append("- Reaches ").append(Wording.listed(change.operations().stream()
                    .map(operation -> Markdown.code(operation.toString())).toList(), 5)).append(": ")
                    .append(Markdown.prose(change.reaches().get(0).reason())).append('\n');
        }
        review.impacts().getOrDefault(change, List.of()).stream().filter(impact -> impact.status().compareTo(Status.AT_RISK) >= 0)
                .limit(10).forEach(impact -> text.append(impact(impact)));
        List<String> unknown = review.consumers(change, Status.NO_DATA).stream().map(Consumer::name).map(Markdown::prose).toList();
        if (!unknown.isEmpty()) {
            text.append("- No data on ").append(Wording.listed(unknown, 10)).append('\n');
        }
        Optional.ofNullable(review.excused().get(change))
                .ifPresent(reason -> text.append("- Excused: ").append(Markdown.prose(reason)).append('\n'));
        Optional.ofNullable(review.proofs().get(change)).ifPresent(proof -> text.append(proof(proof)));
        return text.toString();
    }

    private String impact(Impact impact) {
        String owner = impact.consumer().owner();
        return "- " + Wording.symbol(impact.status()) + " **" + Markdown.prose(impact.consumer().name()) + "** "
                + Wording.of(impact.status()) + (owner.isEmpty() ? "" : " (" + Markdown.prose(owner) + ')') + ": "
                + Markdown.prose(impact.reason()) + ' ' + Wording.listed(impact.evidence().stream()
                        .map(evidence -> Markdown.code(summary.where(evidence.place()))).toList(), 3) + '\n';
    }

    private static String proof(Proof proof) {
        return proof.witness().map(MarkdownReport::witness).orElseGet(() -> "- No witness: " + Markdown.prose(proof.reason()) + '\n');
    }

    private static String witness(Witness witness) {
        return "- " + Wording.witness(witness) + " (" + Markdown.code(Wording.place(witness)) + "): "
                + Markdown.prose(witness.complaint()) + '\n' + Markdown.block("", witness.value());
    }

    private String item(Change change) {
        return "- " + kind(change) + ": " + sentence(change) + ' ' + where(change) + '\n';
    }

    private String style(LintFinding finding) {
        return "- " + Markdown.code(summary.where(finding.place())) + ' ' + Markdown.code(finding.subject()) + ": "
                + Markdown.prose(finding.message()) + " (" + Markdown.prose(finding.rule()) + ")\n";
    }

    private static String kind(Change change) {
        Weight weight = Weight.of(change);
        return weight.symbol() + ' ' + weight.words();
    }

    private static String sentence(Change change) {
        return change.sentence(Markdown::code);
    }

    private String where(Change change) {
        return Markdown.code(summary.where(change.place()));
    }
}
