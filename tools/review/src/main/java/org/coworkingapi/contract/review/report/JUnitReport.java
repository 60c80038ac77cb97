package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.openapi.report.XmlReport;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.Objection;

/**
 * A review as JUnit XML, which continuous integration reads: each objection is a failed case, each other change that
 * matters is one that passed, and what an exception allows was skipped.
 */
final class JUnitReport {

    private final Review review;
    private final Summary summary;

    private JUnitReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    static String of(Review review) {
        return Printable.withoutCommands(new JUnitReport(review).text());
    }

    private String text() {
        List<Found> changes = summary.found().stream()
                .filter(found -> found.matters() && found.objections().isEmpty())
                .toList();
        long skipped = changes.stream().filter(Found::isExcused).count();
        int failures = review.objections().size();
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
        for (Found found : summary.found()) {
            found.objections().forEach(objection -> testcase(xml, objection, Optional.of(found)));
        }
        review.objections().stream()
                .filter(objection -> objection.change().isEmpty())
                .forEach(objection -> testcase(xml, objection, Optional.empty()));
        changes.forEach(found -> testcase(xml, found));
        return xml.open("system-out")
                .text(Printable.line(summary.verdict() + ' ' + summary.hurt()))
                .end()
                .close()
                .finish();
    }

    private void testcase(XmlReport xml, Objection objection, Optional<Found> found) {
        xml.open(
                "testcase",
                "classname",
                "contract-review." + objection.id(),
                "name",
                found.map(one -> one.change().sentence()).orElseGet(objection::sentence),
                "file",
                summary.file(objection.place().file()),
                "time",
                "0");
        xml.open("failure", "message", objection.sentence(), "type", objection.id());
        xml.lines(summary.where(objection.place()));
        if (found.isPresent()) {
            xml.lines(found.get().change().sentence());
            xml.lines(Wording.verdicts(found.get().change()));
            xml.lines(summary.hurt(found.get()));
        }
        xml.lines(
                objection.entry().isEmpty()
                        ? ""
                        : "To allow it, paste:\n" + objection.entry().stripTrailing());
        xml.close();
        xml.close();
    }

    private void testcase(XmlReport xml, Found found) {
        Change change = found.change();
        xml.open(
                "testcase",
                "classname",
                "contract-review." + change.kind().id(),
                "name",
                change.sentence(),
                "file",
                summary.file(change.place().file()),
                "time",
                "0");
        if (found.isExcused()) {
            xml.open("skipped", "message", "Excused: " + found.excuse().orElseThrow());
            xml.end();
        }
        xml.open("system-out");
        xml.lines(summary.where(change.place()));
        xml.lines(Wording.verdicts(change));
        xml.lines(summary.hurt(found));
        xml.close();
        xml.close();
    }
}
