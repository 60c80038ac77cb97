package org.coworkingapi.contract.openapi.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.PrintableText;

/**
 * Text as GitHub's and GitLab's Markdown shows it, and nothing else: no markup, mention, reference or link comes out of
 * a name.
 */
public final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[&<>`*_\\[\\]\\\\|~$#@]|:(?=//)|(?<=(?i:www))\\.");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    // Mentions, references and links are made of text whose markup was read already: only a character between helps.
    private static final Pattern ACTIVE = Pattern.compile("&#(?:64|35|58|46);");

    private Markdown() {}

    /** A sentence, not at the beginning of a line. */
    public static String prose(String text) {
        return ACTIVE.matcher(escaped(PrintableText.shortened(text, 500))).replaceAll("$0&#8203;");
    }

    /** A name or a value. */
    public static String code(String text) {
        return "<code>" + escaped(PrintableText.shortened(text, 200)) + "</code>";
    }

    /** Character references, unlike backslashes, mean the same inside and outside of tables and HTML elements. */
    private static String escaped(String text) {
        return MARKUP.matcher(PrintableText.line(text))
                .replaceAll(found ->
                        Matcher.quoteReplacement("&#" + (int) found.group().charAt(0) + ';'));
    }

    /** Several lines, as they are. */
    public static String block(String language, String text) {
        String shown = PrintableText.indented(PrintableText.shortened(text.stripTrailing(), 1_500), "");
        String fence = "```";
        for (Matcher inside = FENCE.matcher(shown); inside.find(); ) {
            fence = fence.length() > inside.group().length() ? fence : inside.group() + '`';
        }
        return '\n' + fence + language + '\n' + shown + '\n' + fence + '\n';
    }
}
