package org.coworkingapi.contract.openapi.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** Writes XML, indented, with text that any reader can print. */
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
     * Begins an element on a line of its own.
     *
     * @param attributes names and values by turns
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

    /** Adds text as it stands. */
    public XmlReport text(String characters) {
        try {
            xml.writeCharacters(characters);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Adds each line of a text on a line of its own; nothing if it is empty. */
    public XmlReport lines(String lines) {
        if (!lines.isBlank()) {
            PrintableText.lines(lines).forEach(line -> text('\n' + line));
        }
        return this;
    }

    /** Ends an element that holds no elements and no lines. */
    public XmlReport end() {
        depth--;
        return close("");
    }

    /** Ends an element on a line of its own. */
    public XmlReport close() {
        return close('\n' + "  ".repeat(--depth));
    }

    private XmlReport close(String before) {
        try {
            xml.writeCharacters(before);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The document. */
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
