package org.coworkingapi.contract.openapi.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** A writer for indented XML with printable text. */
public final class XmlReport {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    public XmlReport() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts an element on a new line.
     *
     * @param attributes alternating names and values
     */
    public XmlReport open(String element, String... attributes) {
        try {
            xml.writeCharacters('\n' + "  ".repeat(depth++));
            xml.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], PrintableText.line(attributes[i + 1]));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Adds text, which is escaped. */
    public XmlReport text(String characters) {
        try {
            xml.writeCharacters(characters);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Adds each line of a text on a new line. Does nothing if the text is blank. */
    public XmlReport lines(String lines) {
        if (!lines.isBlank()) {
            PrintableText.lines(lines).forEach(line -> text('\n' + line));
        }
        return this;
    }

    /** Ends an element that has neither child elements nor lines, with the end tag on the same line. */
    public XmlReport closeOnSameLine() {
        depth--;
        return close("");
    }

    /** Ends an element, with the end tag on a new line. */
    public XmlReport close() {
        return close('\n' + "  ".repeat(--depth));
    }

    private XmlReport close(String indent) {
        try {
            xml.writeCharacters(indent);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Ends and returns the document. */
    public String finish() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
