package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;

/** The outcomes as plain text: one line for each consumer or group of checks, followed by its findings. */
public final class VerificationConsoleReport {

    private final ReportInputs inputs;

    public VerificationConsoleReport(ReportInputs inputs) {
        this.inputs = inputs;
    }

    /** Returns the report, whose last line is the summary. */
    public String of(List<CheckOutcome> outcomes) {
        StringBuilder text = new StringBuilder();
        for (CheckSuite suite : CheckSuite.of(inputs, outcomes)) {
            text.append(PrintableText.line(suite.title()))
                    .append("  ")
                    .append(passedCount(suite.cases(), suite.unit()))
                    .append('\n');
            suite.failedOutcomes().forEach(outcome -> append(text, outcome));
            suite.outcomesNotRun()
                    .forEach(outcome -> text.append("  not run: ")
                            .append(PrintableText.line(outcome.name()))
                            .append(" - ")
                            .append(PrintableText.line(outcome.notRun().orElseThrow()))
                            .append('\n'));
        }
        return text.append(summary(outcomes)).append('\n').toString();
    }

    /** Returns one line for each finding, followed by the summary. */
    public String briefly(List<CheckOutcome> outcomes) {
        StringBuilder text = new StringBuilder();
        for (CheckSuite suite : CheckSuite.of(inputs, outcomes)) {
            suite.failedOutcomes().stream()
                    .flatMap(outcome -> CheckSuite.sorted(inputs, outcome.findings()).stream())
                    .forEach(finding -> text.append(line(finding)).append('\n'));
        }
        return text.append(summary(outcomes)).append('\n').toString();
    }

    /** Returns all parts of a finding on one line. */
    private String line(Finding finding) {
        List<String> details = new ArrayList<>();
        details.add((finding.operation() + ' ' + finding.path()).strip());
        if (!finding.consumers().isEmpty()) {
            details.add("affects " + String.join(", ", finding.consumers()));
        }
        details.removeIf(String::isEmpty);
        return PrintableText.line(inputs.relative(finding.file()) + ':' + finding.line() + ": ["
                + finding.rule().id() + "] " + finding.message() + ' ' + finding.remedy()
                + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ')'));
    }

    /** Returns one line with the number of passed checks, the findings, the affected consumers and the inputs. */
    public String summary(List<CheckOutcome> outcomes) {
        int findings = 0;
        int notRun = 0;
        Set<String> affected = new TreeSet<>();
        for (CheckOutcome outcome : outcomes) {
            findings += outcome.findings().size();
            notRun += outcome.notRun().isPresent() ? 1 : 0;
            outcome.findings().forEach(finding -> affected.addAll(finding.consumers()));
        }
        List<String> parts = new ArrayList<>();
        parts.add(passedCount(outcomes, "check"));
        parts.add(quantity(findings, "finding")
                + (affected.isEmpty() ? "" : " affecting " + PrintableText.line(String.join(", ", affected))));
        if (notRun > 0) {
            parts.add(notRun + " not run");
        }
        return String.join("; ", parts) + " (" + inputs.digestLine() + ").";
    }

    private static String passedCount(List<CheckOutcome> outcomes, String noun) {
        long passed = outcomes.stream().filter(CheckOutcome::isGreen).count();
        return quantity(outcomes.size(), noun) + ", " + passed + " passed";
    }

    /** Returns a number with a noun in the singular or plural. */
    static String quantity(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void append(StringBuilder text, CheckOutcome outcome) {
        text.append("  ").append(PrintableText.line(outcome.name())).append('\n');
        CheckSuite.sorted(inputs, outcome.findings())
                .forEach(finding ->
                        text.append("    ").append(lines(finding, "      ")).append('\n'));
    }

    /**
     * Returns the file and rule, the location, the affected consumers, the message and the remedy, each on a separate
     * line.
     */
    String lines(Finding finding, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(PrintableText.line(inputs.relative(finding.file())) + ':' + finding.line() + ": "
                + finding.rule().id());
        String location = PrintableText.line((finding.operation() + ' ' + finding.path()).strip());
        if (!location.isEmpty()) {
            lines.add("at " + location);
        }
        if (!finding.consumers().isEmpty()) {
            lines.add("affects " + PrintableText.line(String.join(", ", finding.consumers())));
        }
        lines.add(PrintableText.indented(finding.message(), indent));
        lines.add("-> " + PrintableText.indented(finding.remedy(), indent));
        return String.join('\n' + indent, lines);
    }
}
