package org.coworkingapi.contract.verification.report;

import java.util.List;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;

/** The outcomes as Markdown, for a comment on a pull request or a job summary. */
final class VerificationMarkdownReport {

    /** Keeps comments below the limit of GitHub, which is 65,536 characters. */
    private static final int MAX_FINDINGS = 100;

    private final ReportInputs inputs;

    VerificationMarkdownReport(ReportInputs inputs) {
        this.inputs = inputs;
    }

    String of(List<CheckOutcome> outcomes) {
        List<Finding> findings = CheckSuite.sorted(
                inputs,
                outcomes.stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .distinct()
                        .toList());
        StringBuilder text = new StringBuilder("<!-- contract-check -->\n### Contract check: ")
                .append(findings.isEmpty() ? "passes" : "fails")
                .append("\n\n")
                .append(Markdown.prose(new VerificationConsoleReport(inputs).summary(outcomes)))
                .append("\n\n| | Passed | Failed | Not run |\n|---|---|---|---|\n");
        for (CheckSuite suite : CheckSuite.of(inputs, outcomes)) {
            text.append("| ")
                    .append(Markdown.prose(suite.title()))
                    .append(" | ")
                    .append(suite.outcomes().size()
                            - suite.failedOutcomes().size()
                            - suite.outcomesNotRun().size())
                    .append(" | ")
                    .append(suite.failedOutcomes().size())
                    .append(" | ")
                    .append(suite.outcomesNotRun().size())
                    .append(" |\n");
        }
        findings.stream().limit(MAX_FINDINGS).forEach(finding -> text.append(line(finding)));
        if (findings.size() > MAX_FINDINGS) {
            text.append("\nAnd ").append(findings.size() - MAX_FINDINGS).append(" more.\n");
        }
        return PrintableText.withoutCiCommands(text.toString());
    }

    private String line(Finding finding) {
        String location = (finding.operation() + ' ' + finding.path()).strip();
        return "\n- " + Markdown.code(inputs.relative(finding.file()) + ':' + finding.line()) + ' '
                + Markdown.code(finding.rule().id())
                + (location.isEmpty() ? "" : ' ' + Markdown.code(location))
                + (finding.consumers().isEmpty()
                        ? ""
                        : " (affects " + Markdown.prose(String.join(", ", finding.consumers())) + ')')
                + ": "
                + Markdown.prose(finding.message() + ' ' + finding.remedy());
    }
}
