package org.coworkingapi.contract.review.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.Objection;

/**
 * A review as JUnit XML, which continuous integration reads: each objection is a failed case, each other change that matters is one
 * that passed, and what an exception allows was skipped.
 */
final class JUnitReport {

    private final Review review;
    private final Summary summary;

    private JUnitReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    static String of(Review review) {
        return Text.withoutCommands(new JUnitReport(review).text());
    }

    private String text() {
        List<Found> changes = summary.found().stream().filter(found -> found.matters() && found.objections().isEmpty()).toList();
        long skipped = changes.stream().filter(Found::isExcused).count();
        int failures = review.objections().size();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            open(xml, "\n", "testsuite", "name", "contract-review", "tests", failures + changes.size() + "", "failures", failures + "",
                    "errors", "0", "skipped", skipped + "", "time", "0");
            for (Found found : summary.found()) {
                for (Objection objection : found.objections()) {
                    testcase(xml, objection, Optional.of(found));
                }
            }
            for (Objection objection : review.objections()) {
                if (objection.change().isEmpty()) {
                    testcase(xml, objection, Optional.empty());
                }
            }
            for (Found found : changes) {
                testcase(xml, found);
            }
            open(xml, "\n  ", "system-out");
            xml.writeCharacters(Text.line(summary.verdict() + ' ' + summary.hurt()));
            xml.writeEndElement();
            close(xml, "\n");
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void testcase(XMLStreamWriter xml, Objection objection, Optional<Found> found) throws XMLStreamException {
        open(xml, "\n  ", "testcase", "classname", "contract-review." + objection.id(), "name",
                found.map(one -> one.change().sentence()).orElseGet(objection::sentence), "file", summary.file(objection.place().file()),
                "time", "0");
        open(xml, "\n    ", "failure", "message", objection.sentence(), "type", objection.id());
        lines(xml, summary.where(objection.place()));
        if (found.isPresent()) {
            lines(xml, found.get().change().sentence());
            lines(xml, Wording.verdicts(found.get().change()));
            lines(xml, summary.hurt(found.get()));
        }
        lines(xml, objection.entry().isEmpty() ? "" : "To allow it, paste:\n" + objection.entry().stripTrailing());
        close(xml, "\n    ");
        close(xml, "\n  ");
    }

    private void testcase(XMLStreamWriter xml, Found found) throws XMLStreamException {
        Change change = found.change();
        open(xml, "\n  ", "testcase", "classname", "contract-review." + change.kind().id(), "name", change.sentence(),
                "file", summary.file(change.place().file()), "time", "0");
        if (found.isExcused()) {
            open(xml, "\n    ", "skipped", "message", "Excused: " + found.excuse().orElseThrow());
            xml.writeEndElement();
        }
        open(xml, "\n    ", "system-out");
        lines(xml, summary.where(change.place()));
        lines(xml, Wording.verdicts(change));
        lines(xml, summary.hurt(found));
        close(xml, "\n    ");
        close(xml, "\n  ");
    }

    private static void lines(XMLStreamWriter xml, String text) throws XMLStreamException {
        for (String line : text.isEmpty() ? List.<String>of() : Text.lines(text)) {
            xml.writeCharacters('\n' + line);
        }
    }

    private static void open(XMLStreamWriter xml, String indent, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Text.line(attributes[i + 1]));
        }
    }

    private static void close(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeEndElement();
    }
}
