package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The report as a pull request comment of limited length: a summary first, and details in folded sections. */
final class MarkdownReport {

    /** Identifies the comment, so that later reviews can update it. */
    static final String MARKER = "<!-- contract-review -->";

    private static final String IN_FULL_REPORT = "in the full report";

    private final Review review;
    private final ReviewSummary summary;

    MarkdownReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    static String of(Review review) {
        return PrintableText.withoutCiCommands(new MarkdownReport(review).text());
    }

    private String text() {
        CommentText comment = new CommentText().add(MARKER + '\n');
        if (summary.isEmpty()) {
            return comment.add(summary.verdict() + '\n').toString();
        }
        List<ReviewedChange> important = summary.changes().stream()
                .filter(ReviewedChange::requiresAttention)
                .toList();
        List<ReviewedChange> others = summary.changes().stream()
                .filter(reviewed -> !reviewed.requiresAttention())
                .toList();
        comment.add(
                "### Contract review: " + (review.passes() ? "passes" : "fails") + "\n\n**" + summary.verdict() + "** "
                        + Markdown.prose(summary.consumerSentence()) + "\n\n"
                        + Markdown.code(summary.file(review.after().path())) + ", "
                        + Markdown.prose(summary.versions("→")) + ": "
                        + (summary.counts().isEmpty() ? "no change" : summary.counts()) + ".\n");
        if (!important.isEmpty()) {
            comment.add("\n| | Change | Where | Consumers |\n|---|---|---|---|\n")
                    .add(
                            35,
                            important,
                            this::row,
                            more -> "\nAnd " + Wording.counted(more, "more important change") + ", " + IN_FULL_REPORT
                                    + ".\n");
        }
        comment.fold(
                50,
                "Policy violations and exceptions to allow them ("
                        + review.violations().size() + ")",
                review.violations(),
                this::violation,
                "more policy violations " + IN_FULL_REPORT);
        comment.fold(
                82,
                "Reasons, evidence and counterexamples",
                important,
                this::details,
                "more changes " + IN_FULL_REPORT);
        comment.fold(
                90,
                Wording.counted(others.size(), "more change") + ", compatible or without effect",
                others,
                this::item,
                "more changes " + IN_FULL_REPORT);
        List<LintFinding> style =
                review.lint().stream().filter(LintFinding::isChanged).toList();
        comment.fold(
                96,
                "Style findings in changed parts (" + style.size() + ")",
                style,
                this::style,
                "more findings " + IN_FULL_REPORT);
        comment.fold(
                98,
                "Hints about the settings",
                review.settingsHints(),
                hint -> "- " + Markdown.code(summary.where(hint.location())) + ' ' + Markdown.prose(hint.sentence())
                        + '\n',
                "more hints " + IN_FULL_REPORT);
        comment.fold(
                100, "Not checked", review.notChecked(), sentence -> "- " + Markdown.prose(sentence) + '\n', "more");
        return comment.toString();
    }

    private String row(ReviewedChange reviewed) {
        List<String> affected = reviewed.impactsOnAffectedConsumers().stream()
                .map(impact -> Wording.symbol(impact.status()) + ' '
                        + Markdown.prose(impact.consumer().name()) + " (" + Wording.of(impact.status()) + ')')
                .toList();
        return "| " + severity(reviewed) + (reviewed.isAllowed() ? " (allowed)" : "") + " | " + sentence(reviewed)
                + " | " + where(reviewed) + " | " + (affected.isEmpty() ? "none known" : Wording.listed(affected, 5))
                + " |\n";
    }

    private String violation(PolicyViolation violation) {
        String exceptionEntry = violation.entry();
        return "- **" + Markdown.prose(violation.id()) + "** at " + Markdown.code(summary.where(violation.location()))
                + ": "
                + Markdown.prose(violation.sentence()) + '\n'
                + (exceptionEntry.isEmpty() ? "" : Markdown.block("yaml", exceptionEntry) + '\n');
    }

    private String details(ReviewedChange reviewed) {
        Change change = reviewed.change();
        StringBuilder text = new StringBuilder("\n**" + severity(reviewed) + "** " + sentence(reviewed) + "\n\n- "
                + where(reviewed) + ", " + Wording.verdicts(change) + '\n');
        reviewed.worstLocation()
                .ifPresent(worst -> text.append("- Affects ")
                        .append(Wording.listed(
                                change.operations().stream()
                                        .map(operation -> Markdown.code(operation.toString()))
                                        .toList(),
                                5))
                        .append(": ")
                        .append(Markdown.prose(worst.reason()))
                        .append('\n'));
        reviewed.codeReason()
                .ifPresent(reason -> text.append("- In generated code: ")
                        .append(Markdown.prose(reason))
                        .append('\n'));
        reviewed.furtherHints()
                .forEach(hint -> text.append("- ").append(Markdown.prose(hint)).append('\n'));
        reviewed.impactsOnAffectedConsumers().stream().limit(10).forEach(impact -> text.append(impact(impact)));
        reviewed.consumersWithoutData()
                .forEach((reason, names) -> text.append("- Impact not known for ")
                        .append(consumers(names))
                        .append(": ")
                        .append(Markdown.prose(reason))
                        .append('\n'));
        List<String> withUnknownCode = reviewed.consumersWithUnknownCode();
        if (!withUnknownCode.isEmpty()) {
            text.append("- Unaffected on the wire, impact on code not known: ")
                    .append(consumers(withUnknownCode))
                    .append('\n');
        }
        reviewed.exceptionReason()
                .ifPresent(reason -> text.append("- Allowed: ")
                        .append(Markdown.prose(reason))
                        .append('\n'));
        reviewed.searchResult().ifPresent(searchResult -> text.append(searchResult(searchResult)));
        return text.toString();
    }

    private static String consumers(List<String> names) {
        return Wording.listed(names.stream().map(Markdown::prose).toList(), 10);
    }

    private String impact(Impact impact) {
        String owner = impact.consumer().owner();
        return "- " + Wording.symbol(impact.status()) + " **"
                + Markdown.prose(impact.consumer().name()) + "** "
                + Wording.of(impact.status()) + (owner.isEmpty() ? "" : " (" + Markdown.prose(owner) + ')') + ": "
                + Markdown.prose(impact.reason()) + ' '
                + Wording.listed(
                        impact.evidence().stream()
                                .map(evidence -> Markdown.code(summary.where(evidence.location())))
                                .toList(),
                        3)
                + '\n';
    }

    private static String searchResult(SearchResult searchResult) {
        return searchResult
                .counterexample()
                .map(MarkdownReport::counterexample)
                .orElseGet(() -> "- No counterexample: " + Markdown.prose(searchResult.reason()) + '\n');
    }

    private static String counterexample(Counterexample counterexample) {
        return "- " + Wording.counterexample(counterexample) + " (" + Markdown.code(Wording.location(counterexample))
                + "): " + Markdown.prose(counterexample.error()) + '\n' + Markdown.block("", counterexample.value());
    }

    private String item(ReviewedChange reviewed) {
        return "- " + severity(reviewed) + ": " + sentence(reviewed) + ' ' + where(reviewed)
                + reviewed.hints().stream()
                        .map(hint -> ' ' + Markdown.prose(hint))
                        .collect(Collectors.joining())
                + '\n';
    }

    private String style(LintFinding finding) {
        return "- " + Markdown.code(summary.where(finding.location())) + ' ' + Markdown.code(finding.subject()) + ": "
                + Markdown.prose(finding.message()) + " (" + Markdown.prose(finding.rule()) + ")\n";
    }

    private static String severity(ReviewedChange reviewed) {
        return reviewed.severity().symbol() + ' ' + reviewed.severity().words();
    }

    private static String sentence(ReviewedChange reviewed) {
        return reviewed.change().sentence(Markdown::code);
    }

    private String where(ReviewedChange reviewed) {
        return Markdown.code(summary.where(reviewed.change().location()));
    }
}
