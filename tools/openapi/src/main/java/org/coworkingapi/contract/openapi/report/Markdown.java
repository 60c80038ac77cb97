package org.coworkingapi.contract.openapi.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** Escaping for GitHub and GitLab Markdown, so that strings never become markup, mentions, references or links. */
public final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[&<>`*_\\[\\]\\\\|~$#@]|:(?=//)|(?<=(?i:www))\\.");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    // Renderers decode these character references before they detect mentions, references and links. A zero-width space
    // after them prevents the detection.
    private static final Pattern LINK_CHARACTERS = Pattern.compile("&#(?:64|35|58|46);");

    private Markdown() {}

    /** Escapes a sentence that is not at the beginning of a line. */
    public static String prose(String text) {
        return LINK_CHARACTERS
                .matcher(escaped(PrintableText.shortened(text, 500)))
                .replaceAll("$0&#8203;");
    }

    /** Formats a name or a value as code. */
    public static String code(String text) {
        return "<code>" + escaped(PrintableText.shortened(text, 200)) + "</code>";
    }

    /**
     * Formats a name or a value as a code span, which is readable without a renderer. Not for tables, in which
     * {@code |} ends the cell.
     */
    public static String span(String text) {
        return text.isBlank() || text.contains("`")
                ? code(text)
                : '`' + PrintableText.line(PrintableText.shortened(text, 200)) + '`';
    }

    /** Escapes with character references because, unlike backslashes, they also work in tables and HTML elements. */
    private static String escaped(String text) {
        return MARKUP.matcher(PrintableText.line(text))
                .replaceAll(match ->
                        Matcher.quoteReplacement("&#" + (int) match.group().charAt(0) + ';'));
    }

    /** Formats several lines as a code block. */
    public static String block(String language, String text) {
        String shown = PrintableText.indented(PrintableText.shortened(text.stripTrailing(), 1_500), "");
        String fence = "```";
        for (Matcher inside = FENCE.matcher(shown); inside.find(); ) {
            fence = fence.length() > inside.group().length() ? fence : inside.group() + '`';
        }
        return '\n' + fence + language + '\n' + shown + '\n' + fence + '\n';
    }
}
