package org.coworkingapi.contract.review.report;

import java.util.List;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.counterexample.Witness;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

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
        return Printable.withoutCommands(new MarkdownReport(review).text());
    }

    private String text() {
        Comment comment = new Comment().add(MARKER + '\n');
        if (summary.isSilent()) {
            return comment.add(summary.verdict() + '\n').toString();
        }
        List<Found> table = summary.found().stream().filter(Found::matters).toList();
        List<Found> rest =
                summary.found().stream().filter(found -> !found.matters()).toList();
        comment.add(
                "### Contract review: " + (review.passes() ? "passes" : "fails") + "\n\n**" + summary.verdict() + "** "
                        + Markdown.prose(summary.hurt()) + "\n\n"
                        + Markdown.code(summary.file(review.after().path())) + ", "
                        + Markdown.prose(summary.versions("→")) + ": "
                        + (summary.counts().isEmpty() ? "no change" : summary.counts()) + ".\n");
        if (!table.isEmpty()) {
            comment.add("\n| | Change | Where | Consumers |\n|---|---|---|---|\n")
                    .add(
                            35,
                            table,
                            this::row,
                            more -> "\nAnd " + Wording.counted(more, "more change") + " that matter, " + ALL + ".\n");
        }
        comment.fold(
                50,
                "Objections, and what to paste to allow them ("
                        + review.objections().size() + ")",
                review.objections(),
                this::objection,
                "more objections " + ALL);
        comment.fold(82, "Reasons, evidence and witnesses", table, this::details, "more changes " + ALL);
        comment.fold(
                90,
                Wording.counted(rest.size(), "more change") + ", compatible or without effect",
                rest,
                this::item,
                "more changes " + ALL);
        List<LintFinding> style =
                review.lint().stream().filter(LintFinding::isChanged).toList();
        comment.fold(96, "Style of what changed (" + style.size() + ")", style, this::style, "more findings " + ALL);
        comment.fold(
                100,
                "What this review did not check",
                review.notChecked(),
                sentence -> "- " + Markdown.prose(sentence) + '\n',
                "more");
        return comment.toString();
    }

    private String row(Found found) {
        List<String> hurt = found.hurt().stream()
                .map(impact -> Wording.symbol(impact.status()) + ' '
                        + Markdown.prose(impact.consumer().name()) + " (" + Wording.of(impact.status()) + ')')
                .toList();
        return "| " + kind(found) + (found.isExcused() ? " (excused)" : "") + " | " + sentence(found) + " | "
                + where(found) + " | " + (hurt.isEmpty() ? "none known" : Wording.listed(hurt, 5)) + " |\n";
    }

    private String objection(Objection objection) {
        return "- **" + Markdown.prose(objection.id()) + "** at " + Markdown.code(summary.where(objection.place()))
                + ": "
                + Markdown.prose(objection.sentence()) + '\n'
                + (objection.entry().isEmpty() ? "" : Markdown.block("yaml", objection.entry()) + '\n');
    }

    private String details(Found found) {
        Change change = found.change();
        StringBuilder text = new StringBuilder("\n**" + kind(found) + "** " + sentence(found) + "\n\n- " + where(found)
                + ", " + Wording.verdicts(change) + '\n');
        found.worstReach()
                .ifPresent(worst -> text.append("- Reaches ")
                        .append(Wording.listed(
                                change.operations().stream()
                                        .map(operation -> Markdown.code(operation.toString()))
                                        .toList(),
                                5))
                        .append(": ")
                        .append(Markdown.prose(worst.reason()))
                        .append('\n'));
        found.hurt().stream().limit(10).forEach(impact -> text.append(impact(impact)));
        List<String> unknown =
                found.names(Status.NO_DATA).stream().map(Markdown::prose).toList();
        if (!unknown.isEmpty()) {
            text.append("- No data on ").append(Wording.listed(unknown, 10)).append('\n');
        }
        found.excuse()
                .ifPresent(reason -> text.append("- Excused: ")
                        .append(Markdown.prose(reason))
                        .append('\n'));
        found.proof().ifPresent(proof -> text.append(proof(proof)));
        return text.toString();
    }

    private String impact(Impact impact) {
        String owner = impact.consumer().owner();
        return "- " + Wording.symbol(impact.status()) + " **"
                + Markdown.prose(impact.consumer().name()) + "** "
                + Wording.of(impact.status()) + (owner.isEmpty() ? "" : " (" + Markdown.prose(owner) + ')') + ": "
                + Markdown.prose(impact.reason()) + ' '
                + Wording.listed(
                        impact.evidence().stream()
                                .map(evidence -> Markdown.code(summary.where(evidence.place())))
                                .toList(),
                        3)
                + '\n';
    }

    private static String proof(Proof proof) {
        return proof.witness()
                .map(MarkdownReport::witness)
                .orElseGet(() -> "- No witness: " + Markdown.prose(proof.reason()) + '\n');
    }

    private static String witness(Witness witness) {
        return "- " + Wording.witness(witness) + " (" + Markdown.code(Wording.place(witness)) + "): "
                + Markdown.prose(witness.complaint()) + '\n' + Markdown.block("", witness.value());
    }

    private String item(Found found) {
        return "- " + kind(found) + ": " + sentence(found) + ' ' + where(found) + '\n';
    }

    private String style(LintFinding finding) {
        return "- " + Markdown.code(summary.where(finding.place())) + ' ' + Markdown.code(finding.subject()) + ": "
                + Markdown.prose(finding.message()) + " (" + Markdown.prose(finding.rule()) + ")\n";
    }

    private static String kind(Found found) {
        return found.weight().symbol() + ' ' + found.weight().words();
    }

    private static String sentence(Found found) {
        return found.change().sentence(Markdown::code);
    }

    private String where(Found found) {
        return Markdown.code(summary.where(found.change().place()));
    }
}
