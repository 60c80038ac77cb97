package org.coworkingapi.contract.review.report;

import com.samskivert.mustache.Escapers;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.change.Change;

/** Text as HTML. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    /** With markup as characters, and what cannot be printed written out. */
    static String escaped(String text) {
        return Escapers.HTML.escape(printable(text));
    }

    /** The sentence of a change, each name and value in it as code. */
    static String sentence(Change change) {
        return change.sentence(name -> "<code>" + escaped(PrintableText.line(PrintableText.shortened(name, 300))) + "</code>");
    }

    /** In as many lines as it has. */
    static String printable(String text) {
        return PrintableText.indented(text, "");
    }
}
