package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Locale;
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
        return PrintableText.withoutCiCommands(new ConsoleReport(review).text());
    }

    private String text() {
        appendLine("Review of " + summary.file(review.after().path()) + " against "
                + summary.file(review.before().path()) + ", " + summary.versions("->"));
        text.append('\n');
        summary.changes().stream().filter(ReviewedChange::requiresAttention).forEach(this::appendDetailedChange);
        summary.changes().stream()
                .filter(reviewed -> !reviewed.requiresAttention())
                .forEach(reviewed -> {
                    appendChange(reviewed);
                    appendHints(reviewed.hints());
                });
        review.violations().stream()
                .filter(violation -> violation.change().isEmpty())
                .forEach(this::appendGeneralViolation);
        review.lint().stream()
                .filter(finding -> finding.isChanged() || finding.isError())
                .forEach(this::appendStyleFinding);
        review.settingsHints()
                .forEach(hint -> appendLine(summary.where(hint.location()) + ": hint: " + hint.sentence()));
        review.notChecked().forEach(sentence -> appendLine("not checked: " + sentence));
        String lastLine = Stream.of(
                        summary.verdict(),
                        summary.consumerSentence(),
                        summary.counts().isEmpty() ? "" : summary.counts() + '.')
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return text.append(text.charAt(text.length() - 2) == '\n' ? "" : "\n")
                .append(PrintableText.line(lastLine))
                .append('\n')
                .toString();
    }

    private void appendDetailedChange(ReviewedChange reviewed) {
        Change change = reviewed.change();
        appendChange(reviewed);
        appendDetail(change.type().id() + ": " + Wording.verdicts(change));
        appendValues(change.from(), change.to());
        appendAffectedLocations(reviewed);
        reviewed.codeReason().ifPresent(reason -> appendDetail("in generated code: " + reason));
        appendHints(reviewed.furtherHints());
        reviewed.impactsOnAffectedConsumers().forEach(this::appendImpact);
        reviewed.consumersWithoutData()
                .forEach((reason, names) ->
                        appendDetail("impact not known for " + Wording.listed(names, 8) + ": " + reason));
        appendConsumers("unaffected on the wire, impact on code not known: ", reviewed.consumersWithUnknownCode());
        appendConsumers("unaffected: ", reviewed.consumerNames(ImpactStatus.UNAFFECTED));
        reviewed.searchResult()
                .ifPresent(searchResult -> searchResult
                        .counterexample()
                        .ifPresentOrElse(
                                this::appendCounterexample,
                                () -> appendDetail("no counterexample: " + searchResult.reason())));
        reviewed.exceptionReason().ifPresent(reason -> appendDetail("allowed: " + reason));
        for (PolicyViolation violation : reviewed.violations()) {
            appendDetail("policy violation " + violation.id() + ": " + violation.sentence());
            appendException(violation);
        }
        text.append('\n');
    }

    private void appendChange(ReviewedChange reviewed) {
        appendLine(summary.where(reviewed.change().location()) + ": "
                + reviewed.severity().words() + ": " + reviewed.change().sentence());
    }

    private void appendHints(List<String> hints) {
        hints.forEach(hint -> appendDetail("hint: " + hint));
    }

    private void appendAffectedLocations(ReviewedChange reviewed) {
        Change change = reviewed.change();
        if (reviewed.worstLocation().isEmpty()) {
            appendDetail(Wording.withoutLocations(change));
            return;
        }
        AffectedLocation worst = reviewed.worstLocation().get();
        int moreOperations = change.operations().size() - 1;
        appendDetail("affects " + worst.operation() + ", " + Wording.location(worst)
                + (moreOperations == 0 ? "" : ", and " + Wording.counted(moreOperations, "more operation")));
        appendDetail(worst.reason());
    }

    private void appendImpact(Impact impact) {
        Consumer consumer = impact.consumer();
        appendDetail(statusInCapitals(impact.status()) + ' ' + consumer.name()
                + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')') + ": " + impact.reason());
        impact.evidence().stream()
                .limit(MAX_EVIDENCE)
                .forEach(evidence -> appendDetail("  " + summary.where(evidence.location()) + ": " + evidence.what()));
        if (impact.evidence().size() > MAX_EVIDENCE) {
            appendDetail("  and " + Wording.counted(impact.evidence().size() - MAX_EVIDENCE, "more location"));
        }
    }

    private static String statusInCapitals(ImpactStatus status) {
        return status.isBreak() ? "BREAKS" : Wording.of(status).toUpperCase(Locale.ROOT);
    }

    private void appendConsumers(String label, List<String> names) {
        if (!names.isEmpty()) {
            appendDetail(label + Wording.listed(names, 8));
        }
    }

    private void appendCounterexample(Counterexample counterexample) {
        appendDetail(Wording.counterexample(counterexample) + ", " + Wording.location(counterexample) + ':');
        text.append(INDENT)
                .append("  ")
                .append(PrintableText.indented(PrintableText.shortened(counterexample.value(), 1_000), INDENT + "  "))
                .append('\n');
        appendDetail("  " + counterexample.error());
    }

    private void appendGeneralViolation(PolicyViolation violation) {
        appendLine(summary.where(violation.location()) + ": policy violation " + violation.id() + ": "
                + violation.sentence());
        appendException(violation);
    }

    private void appendException(PolicyViolation violation) {
        if (!violation.entry().isEmpty()) {
            appendDetail("to allow the change, add this exception to the settings file (review.yaml):");
            text.append(INDENT)
                    .append("  ")
                    .append(PrintableText.indented(violation.entry().stripTrailing(), INDENT + "  "))
                    .append('\n');
        }
    }

    private void appendStyleFinding(LintFinding finding) {
        appendLine(summary.where(finding.location()) + ": style" + (finding.isError() ? " error " : " ")
                + finding.rule() + ": " + finding.subject() + ": " + finding.message());
    }

    private void appendValues(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty()) {
            appendDetail("from " + shortened(from) + " to " + shortened(to));
        } else if (!from.isEmpty() || !to.isEmpty()) {
            appendDetail(from.isEmpty() ? "added: " + shortened(to) : "removed: " + shortened(from));
        }
    }

    private static String shortened(String value) {
        return PrintableText.shortened(value, 200);
    }

    private void appendDetail(String line) {
        text.append(INDENT).append(PrintableText.line(line)).append('\n');
    }

    private void appendLine(String line) {
        text.append(PrintableText.line(line)).append('\n');
    }
}
