package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.report.XmlReport;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * The report as JUnit XML for continuous integration. Each policy violation is a failed test case, each other important
 * change a passed one. Changes that an exception allows are skipped.
 */
final class JUnitReport {

    private final Review review;
    private final ReviewSummary summary;

    private JUnitReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    static String of(Review review) {
        return PrintableText.withoutTerminalCommands(new JUnitReport(review).text());
    }

    private String text() {
        List<ReviewedChange> changes = summary.reviewed().stream()
                .filter(reviewed -> reviewed.matters() && reviewed.violations().isEmpty())
                .toList();
        long skipped = changes.stream().filter(ReviewedChange::isAllowed).count();
        int failures = review.violations().size();
        XmlReport xml = new XmlReport()
                .open(
                        "testsuite",
                        "name",
                        "contract-review",
                        "tests",
                        failures + changes.size() + "",
                        "failures",
                        failures + "",
                        "errors",
                        "0",
                        "skipped",
                        skipped + "",
                        "time",
                        "0");
        for (ReviewedChange reviewed : summary.reviewed()) {
            reviewed.violations().forEach(violation -> testcase(xml, violation, Optional.of(reviewed)));
        }
        review.violations().stream()
                .filter(violation -> violation.change().isEmpty())
                .forEach(violation -> testcase(xml, violation, Optional.empty()));
        changes.forEach(reviewed -> testcase(xml, reviewed));
        return xml.open("system-out")
                .text(PrintableText.line(summary.verdict() + ' ' + summary.affectedConsumers()))
                .end()
                .close()
                .finish();
    }

    private void testcase(XmlReport xml, PolicyViolation violation, Optional<ReviewedChange> reviewed) {
        xml.open(
                "testcase",
                "classname",
                "contract-review." + violation.id(),
                "name",
                reviewed.map(present -> present.change().sentence()).orElseGet(violation::sentence),
                "file",
                summary.file(violation.location().file()),
                "time",
                "0");
        xml.open("failure", "message", violation.sentence(), "type", violation.id());
        xml.lines(summary.where(violation.location()));
        if (reviewed.isPresent()) {
            xml.lines(reviewed.get().change().sentence());
            xml.lines(Wording.verdicts(reviewed.get().change()));
            xml.lines(summary.affectedConsumers(reviewed.get()));
        }
        xml.lines(
                violation.entry().isEmpty()
                        ? ""
                        : "To allow the change, add this exception to the settings file (review.yaml):\n"
                                + violation.entry().stripTrailing());
        xml.close();
        xml.close();
    }

    private void testcase(XmlReport xml, ReviewedChange reviewed) {
        Change change = reviewed.change();
        xml.open(
                "testcase",
                "classname",
                "contract-review." + change.type().id(),
                "name",
                change.sentence(),
                "file",
                summary.file(change.location().file()),
                "time",
                "0");
        if (reviewed.isAllowed()) {
            xml.open("skipped", "message", "Allowed: " + reviewed.exemption().orElseThrow());
            xml.end();
        }
        xml.open("system-out");
        xml.lines(summary.where(change.location()));
        xml.lines(Wording.verdicts(change));
        xml.lines(summary.affectedConsumers(reviewed));
        xml.close();
        xml.close();
    }
}
