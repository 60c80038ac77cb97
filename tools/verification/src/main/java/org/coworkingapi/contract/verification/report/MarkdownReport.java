package org.coworkingapi.contract.verification.report;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;

/** The outcomes as Markdown, for the comment on a pull request or the summary of a job. */
final class MarkdownReport {

    /** GitHub takes no comment that is longer than 65,536 characters. */
    private static final int FINDINGS = 100;

    private final Inputs inputs;

    MarkdownReport(Inputs inputs) {
        this.inputs = inputs;
    }

    String of(List<Outcome> outcomes) {
        List<Finding> findings = Suite.sorted(
                inputs,
                outcomes.stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .distinct()
                        .toList());
        StringBuilder text = new StringBuilder("<!-- contract-check -->\n### Contract check: ")
                .append(findings.isEmpty() ? "passes" : "fails")
                .append("\n\n")
                .append(Markdown.prose(new ConsoleReport(inputs).summary(outcomes)))
                .append("\n\n| | Agree | Do not agree | Not run |\n|---|---|---|---|\n");
        for (Suite suite : Suite.of(inputs, outcomes)) {
            text.append("| ")
                    .append(Markdown.prose(suite.title()))
                    .append(" | ")
                    .append(suite.outcomes().size()
                            - suite.red().size()
                            - suite.notRun().size())
                    .append(" | ")
                    .append(suite.red().size())
                    .append(" | ")
                    .append(suite.notRun().size())
                    .append(" |\n");
        }
        findings.stream().limit(FINDINGS).forEach(finding -> text.append(line(finding)));
        if (findings.size() > FINDINGS) {
            text.append("\nAnd ").append(findings.size() - FINDINGS).append(" more.\n");
        }
        return Printable.withoutCommands(text.toString());
    }

    private String line(Finding finding) {
        String place = (finding.operation() + ' ' + finding.path()).strip();
        return "\n- " + Markdown.code(inputs.relative(finding.file()) + ':' + finding.line()) + ' '
                + Markdown.code(finding.rule().id())
                + (place.isEmpty() ? "" : ' ' + Markdown.code(place))
                + (finding.consumers().isEmpty()
                        ? ""
                        : " hurts " + Markdown.prose(String.join(", ", finding.consumers())))
                + ": "
                + Markdown.prose(finding.message() + ' ' + finding.remedy());
    }
}
