package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.report.XmlReport;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/**
 * The report as JUnit XML for continuous integration. Each policy violation is a failed test case. Each other important
 * change is a passed test case, or a skipped one if an exception allows the change.
 */
final class JUnitReport {

    private final Review review;
    private final ReviewSummary summary;

    private JUnitReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    static String of(Review review) {
        return PrintableText.withoutCiCommands(new JUnitReport(review).text());
    }

    private String text() {
        List<ReviewedChange> changes = summary.changes().stream()
                .filter(reviewed ->
                        reviewed.requiresAttention() && reviewed.violations().isEmpty())
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
        for (ReviewedChange reviewed : summary.changes()) {
            reviewed.violations().forEach(violation -> addTestCase(xml, violation, Optional.of(reviewed)));
        }
        review.violations().stream()
                .filter(violation -> violation.change().isEmpty())
                .forEach(violation -> addTestCase(xml, violation, Optional.empty()));
        changes.forEach(reviewed -> addTestCase(xml, reviewed));
        return xml.open("system-out")
                .text(PrintableText.line(summary.verdict() + ' ' + summary.consumerSentence()))
                .closeOnSameLine()
                .close()
                .finish();
    }

    private void addTestCase(XmlReport xml, PolicyViolation violation, Optional<ReviewedChange> reviewed) {
        xml.open(
                "testcase",
                "classname",
                "contract-review." + violation.id(),
                "name",
                reviewed.map(reviewedChange -> reviewedChange.change().sentence())
                        .orElseGet(violation::sentence),
                "file",
                summary.file(violation.location().file()),
                "time",
                "0");
        xml.open("failure", "message", violation.sentence(), "type", violation.id());
        xml.lines(summary.where(violation.location()));
        if (reviewed.isPresent()) {
            xml.lines(reviewed.get().change().sentence());
            xml.lines(Wording.verdicts(reviewed.get().change()));
            xml.lines(summary.consumerSentence(reviewed.get()));
        }
        xml.lines(
                violation.entry().isEmpty()
                        ? ""
                        : "To allow the change, add this exception to the settings file (review.yaml):\n"
                                + violation.entry().stripTrailing());
        xml.close();
        xml.close();
    }

    private void addTestCase(XmlReport xml, ReviewedChange reviewed) {
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
            xml.open(
                    "skipped",
                    "message",
                    "Allowed: " + reviewed.exceptionReason().orElseThrow());
            xml.closeOnSameLine();
        }
        xml.open("system-out");
        xml.lines(summary.where(change.location()));
        xml.lines(Wording.verdicts(change));
        xml.lines(summary.consumerSentence(reviewed));
        xml.close();
        xml.close();
    }
}
