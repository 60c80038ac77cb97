package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.Sha256;
import org.coworkingapi.contract.openapi.report.SarifLog;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at the file and line of each finding. */
final class VerificationSarifReport {

    private final ReportInputs inputs;

    VerificationSarifReport(ReportInputs inputs) {
        this.inputs = inputs;
    }

    String of(List<CheckOutcome> outcomes) {
        SarifLog log = new SarifLog("contract-check", inputs.version(), "finding/v1");
        CheckSuite.of(inputs, outcomes)
                .forEach(suite -> suite.outcomesNotRun()
                        .forEach(outcome -> log.notice(
                                "warning",
                                suite.name() + '/' + outcome.name() + " was not run: "
                                        + outcome.notRun().orElseThrow())));
        List<Finding> findings = CheckSuite.sorted(
                inputs,
                outcomes.stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .distinct()
                        .toList());
        findings.stream().map(Finding::rule).distinct().sorted().forEach(rule -> ruleIndex(log, rule));
        findings.forEach(finding -> add(log, finding));
        inputs.digests().forEach(log.properties().putObject("sha256")::put);
        return log.toString();
    }

    private static int ruleIndex(SarifLog log, FindingRule rule) {
        return log.rule(rule.id(), rule.sentence(), rule.sentence(), "contract");
    }

    private void add(SarifLog log, Finding finding) {
        String file = inputs.relative(finding.file());
        String identity = String.join(
                "\n",
                finding.rule().id(),
                file,
                finding.operation(),
                finding.path(),
                withoutLineNumbers(finding.message()));
        ObjectNode result = log.result(
                ruleIndex(log, finding.rule()),
                finding.rule().id(),
                "error",
                message(finding),
                file,
                finding.line(),
                Sha256.hex(identity).substring(0, 32));
        SarifLog.logical(result, finding.operation(), "function");
        if (!finding.path().isEmpty()) {
            SarifLog.logical(result, (finding.operation() + ' ' + finding.path()).strip(), "member");
        }
        ArrayNode consumers = result.putObject("properties").putArray("consumers");
        finding.consumers().forEach(consumer -> consumers.add(PrintableText.line(consumer)));
    }

    /** Returns the location, message, consumers and remedy, because some code hosts show only this text. */
    private static String message(Finding finding) {
        List<String> parts = new ArrayList<>();
        String location = (finding.operation() + ' ' + finding.path()).strip();
        parts.add((location.isEmpty() ? "" : location + ": ") + finding.message());
        if (!finding.consumers().isEmpty()) {
            parts.add("Affects " + String.join(", ", finding.consumers()) + '.');
        }
        parts.add(finding.remedy());
        return PrintableText.line(String.join(" ", parts));
    }

    /** Removes line numbers, so that the fingerprint does not change if lines are added above a finding. */
    private static String withoutLineNumbers(String message) {
        return message.replaceAll("\\b(line|column):? \\d+|:\\d+", "");
    }
}
