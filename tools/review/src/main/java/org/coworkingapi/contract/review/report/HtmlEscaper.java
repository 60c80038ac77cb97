package org.coworkingapi.contract.review.report;

import com.samskivert.mustache.Escapers;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.change.Change;

/** Escapes strings for HTML. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    /** Escapes HTML markup and non-printable characters. */
    static String escape(String text) {
        return Escapers.HTML.escape(printable(text));
    }

    /** Returns the sentence of a change as HTML, with each name and value in a code element. */
    static String sentence(Change change) {
        return change.sentence(
                name -> "<code>" + escape(PrintableText.line(PrintableText.shortened(name, 300))) + "</code>");
    }

    /** Escapes non-printable characters other than line breaks. */
    static String printable(String text) {
        return PrintableText.indented(text, "");
    }
}
