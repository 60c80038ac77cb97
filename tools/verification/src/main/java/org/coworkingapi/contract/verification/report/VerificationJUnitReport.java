package org.coworkingapi.contract.verification.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.report.XmlReport;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;

/** The outcomes as JUnit XML in the format of Surefire, with one file for each suite. */
final class VerificationJUnitReport {

    private final ReportInputs inputs;

    VerificationJUnitReport(ReportInputs inputs) {
        this.inputs = inputs;
    }

    /** Returns the documents by their file names, {@code TEST-<suite>.xml}. */
    Map<String, String> of(List<CheckOutcome> outcomes) {
        Map<String, String> files = new LinkedHashMap<>();
        CheckSuite.of(inputs, outcomes).forEach(suite -> files.put(fileName(suite.name()), document(suite)));
        return files;
    }

    /** Returns a unique file name that cannot refer to another folder. */
    private static String fileName(String suite) {
        return "TEST-" + URLEncoder.encode(suite, StandardCharsets.UTF_8).replace("*", "%2A") + ".xml";
    }

    private String document(CheckSuite suite) {
        XmlReport xml = new XmlReport()
                .open(
                        "testsuite",
                        "name",
                        suite.name(),
                        "tests",
                        suite.outcomes().size() + "",
                        "failures",
                        suite.failedOutcomes().size() + "",
                        "errors",
                        "0",
                        "skipped",
                        suite.outcomesNotRun().size() + "",
                        "time",
                        "0");
        xml.open("properties");
        addProperty(xml, "version", inputs.version());
        addProperty(xml, "title", suite.title());
        inputs.digests().forEach((input, digest) -> addProperty(xml, "sha256 " + input, digest));
        xml.close();
        suite.outcomes().forEach(outcome -> addTestCase(xml, outcome));
        return xml.close().finish();
    }

    private void addTestCase(XmlReport xml, CheckOutcome outcome) {
        String suite = outcome.operation().isEmpty() ? outcome.suite() : outcome.suite() + '.' + outcome.operation();
        xml.open("testcase", "classname", suite, "name", outcome.name(), "time", "0");
        if (!outcome.findings().isEmpty()) {
            addFailure(xml, CheckSuite.sorted(inputs, outcome.findings()));
        }
        if (outcome.notRun().isPresent()) {
            xml.open("skipped", "message", outcome.notRun().get());
            xml.closeOnSameLine();
        }
        xml.close();
    }

    /** Adds one element for all findings, because most tools show only the first element. */
    private void addFailure(XmlReport xml, List<Finding> findings) {
        VerificationConsoleReport console = new VerificationConsoleReport(inputs);
        String suffix = findings.size() == 1
                ? ""
                : " (and " + VerificationConsoleReport.quantity(findings.size() - 1, "more finding") + ')';
        xml.open(
                "failure",
                "message",
                findings.get(0).message() + suffix,
                "type",
                findings.get(0).rule().id());
        for (Finding finding : findings) {
            xml.text('\n' + console.lines(finding, "  "));
        }
        xml.close();
    }

    private static void addProperty(XmlReport xml, String name, String value) {
        xml.open("property", "name", name, "value", value).closeOnSameLine();
    }
}
