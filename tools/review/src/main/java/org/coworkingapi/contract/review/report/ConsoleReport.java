package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * The report for terminals: the worst changes first, with details for important ones, and a summary in the last line.
 */
final class ConsoleReport {

    private static final String INDENT = "    ";
    private static final int MAX_EVIDENCE = 3;

    private final Review review;
    private final ReviewSummary summary;
    private final StringBuilder text = new StringBuilder();

    private ConsoleReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    public static String of(Review review) {
        return PrintableText.withoutTerminalCommands(new ConsoleReport(review).text());
    }

    private String text() {
        line("Review of " + summary.file(review.after().path()) + " against "
                + summary.file(review.before().path()) + ", " + summary.versions("->"));
        text.append('\n');
        summary.reviewed().stream().filter(ReviewedChange::matters).forEach(this::block);
        summary.reviewed().stream().filter(reviewed -> !reviewed.matters()).forEach(this::title);
        review.violations().stream()
                .filter(violation -> violation.change().isEmpty())
                .forEach(this::general);
        review.lint().stream()
                .filter(finding -> finding.isChanged() || finding.isError())
                .forEach(this::style);
        review.notChecked().forEach(sentence -> line("not checked: " + sentence));
        String lastLine = Stream.of(
                        summary.verdict(),
                        summary.affectedConsumers(),
                        summary.counts().isEmpty() ? "" : summary.counts() + '.')
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return text.append(text.charAt(text.length() - 2) == '\n' ? "" : "\n")
                .append(PrintableText.line(lastLine))
                .append('\n')
                .toString();
    }

    private void block(ReviewedChange reviewed) {
        Change change = reviewed.change();
        title(reviewed);
        detail(change.type().id() + ": " + Wording.verdicts(change));
        values(change.from(), change.to());
        affectedLocations(reviewed);
        reviewed.affectedConsumers().forEach(this::affectedConsumers);
        others("not known, because contracts do not cover it: ", reviewed.names(ImpactStatus.NO_DATA));
        others("unaffected: ", reviewed.names(ImpactStatus.UNAFFECTED));
        reviewed.searchResult()
                .ifPresent(searchResult -> searchResult
                        .counterexample()
                        .ifPresentOrElse(
                                this::counterexample, () -> detail("no counterexample: " + searchResult.reason())));
        reviewed.exemption().ifPresent(reason -> detail("allowed: " + reason));
        for (PolicyViolation violation : reviewed.violations()) {
            detail("policy violation " + violation.id() + ": " + violation.sentence());
            entry(violation);
        }
        text.append('\n');
    }

    private void title(ReviewedChange reviewed) {
        line(summary.where(reviewed.change().location()) + ": "
                + reviewed.severity().words() + ": " + reviewed.change().sentence());
    }

    private void affectedLocations(ReviewedChange reviewed) {
        Change change = reviewed.change();
        if (reviewed.worstLocation().isEmpty()) {
            detail("affects no operation");
            return;
        }
        AffectedLocation worst = reviewed.worstLocation().get();
        int more = change.operations().size() - 1;
        detail("affects " + worst.operation() + ", " + Wording.location(worst)
                + (more == 0 ? "" : ", and " + Wording.counted(more, "more operation")));
        detail(worst.reason());
    }

    private void affectedConsumers(Impact impact) {
        Consumer consumer = impact.consumer();
        detail((impact.status() == ImpactStatus.BREAKS ? "BREAKS " : "AT RISK ") + consumer.name()
                + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')') + ": " + impact.reason());
        impact.evidence().stream()
                .limit(MAX_EVIDENCE)
                .forEach(evidence -> detail("  " + summary.where(evidence.location()) + ": " + evidence.what()));
        if (impact.evidence().size() > MAX_EVIDENCE) {
            detail("  and " + Wording.counted(impact.evidence().size() - MAX_EVIDENCE, "more location"));
        }
    }

    private void others(String title, List<String> names) {
        if (!names.isEmpty()) {
            detail(title + Wording.listed(names, 8));
        }
    }

    private void counterexample(Counterexample counterexample) {
        detail(Wording.counterexample(counterexample) + ", " + Wording.location(counterexample) + ':');
        text.append(INDENT)
                .append("  ")
                .append(PrintableText.indented(PrintableText.shortened(counterexample.value(), 1_000), INDENT + "  "))
                .append('\n');
        detail("  " + counterexample.error());
    }

    private void general(PolicyViolation violation) {
        line(summary.where(violation.location()) + ": policy violation " + violation.id() + ": "
                + violation.sentence());
        entry(violation);
    }

    private void entry(PolicyViolation violation) {
        if (!violation.entry().isEmpty()) {
            detail("to allow the change, add this exception to the settings file (review.yaml):");
            text.append(INDENT)
                    .append("  ")
                    .append(PrintableText.indented(violation.entry().stripTrailing(), INDENT + "  "))
                    .append('\n');
        }
    }

    private void style(LintFinding finding) {
        line(summary.where(finding.location()) + ": style" + (finding.isError() ? " error " : " ") + finding.rule()
                + ": " + finding.subject() + ": " + finding.message());
    }

    private void values(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty()) {
            detail("from " + value(from) + " to " + value(to));
        } else if (!from.isEmpty() || !to.isEmpty()) {
            detail(from.isEmpty() ? "added: " + value(to) : "removed: " + value(from));
        }
    }

    private static String value(String value) {
        return PrintableText.shortened(value, 200);
    }

    private void detail(String line) {
        text.append(INDENT).append(PrintableText.line(line)).append('\n');
    }

    private void line(String line) {
        text.append(PrintableText.line(line)).append('\n');
    }
}
