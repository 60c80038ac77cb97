package org.coworkingapi.contract.verification.report;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;

/** The outcomes as JUnit XML, as Surefire writes it and continuous integration reads it: one file for each suite. */
final class JUnitReport {

    private final Inputs inputs;

    JUnitReport(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The documents by the names of their files, {@code TEST-<suite>.xml}. */
    Map<String, String> of(List<Outcome> outcomes) {
        Map<String, String> files = new LinkedHashMap<>();
        Suite.of(inputs, outcomes).forEach(suite -> files.put(fileName(suite.name()), document(suite)));
        return files;
    }

    /** Two suites never share a file, and no name leaves the folder. */
    private static String fileName(String suite) {
        return "TEST-" + URLEncoder.encode(suite, StandardCharsets.UTF_8).replace("*", "%2A") + ".xml";
    }

    private String document(Suite suite) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            open(xml, "\n", "testsuite", "name", suite.name(), "tests", suite.outcomes().size() + "", "failures", suite.red().size() + "",
                    "errors", "0", "skipped", suite.notRun().size() + "", "time", "0");
            open(xml, "\n  ", "properties");
            property(xml, "version", inputs.version());
            property(xml, "title", suite.title());
            for (Map.Entry<String, String> digest : inputs.digests().entrySet()) {
                property(xml, "sha256 " + digest.getKey(), digest.getValue());
            }
            close(xml, "\n  ");
            for (Outcome outcome : suite.outcomes()) {
                testcase(xml, outcome);
            }
            close(xml, "\n");
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void testcase(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
        String suite = outcome.operation().isEmpty() ? outcome.suite() : outcome.suite() + '.' + outcome.operation();
        open(xml, "\n  ", "testcase", "classname", suite, "name", outcome.name(), "time", "0");
        if (!outcome.findings().isEmpty()) {
            failure(xml, Suite.sorted(inputs, outcome.findings()));
        }
        if (outcome.notRun().isPresent()) {
            open(xml, "\n    ", "skipped", "message", outcome.notRun().get());
            xml.writeEndElement();
        }
        close(xml, "\n  ");
    }

    /** One for all findings of a case: readers show only the first. */
    private void failure(XMLStreamWriter xml, List<Finding> findings) throws XMLStreamException {
        ConsoleReport console = new ConsoleReport(inputs);
        String more = findings.size() == 1 ? "" : " (and " + ConsoleReport.counted(findings.size() - 1, "more finding") + ')';
        open(xml, "\n    ", "failure", "message", findings.get(0).message() + more, "type", findings.get(0).rule().id());
        for (Finding finding : findings) {
            xml.writeCharacters('\n' + console.lines(finding, "  "));
        }
        close(xml, "\n    ");
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        open(xml, "\n    ", "property", "name", name, "value", value);
        xml.writeEndElement();
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
