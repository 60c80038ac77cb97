package org.coworkingapi.contract.openapi.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings from documents and contracts, made safe to print. They cannot end a line, move the cursor or break XML. */
public final class PrintableText {

    // Control characters, invisible and bidirectional formatting characters, unpaired surrogates, and characters that
    // XML 1.0 cannot represent.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\x{FFFE}\\x{FFFF}&&[^\\u200C\\u200D]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    // GitHub and Azure run a line as a command if it begins with "::", or contains "##[" or "##name[".
    private static final Pattern COMMAND_LINE = Pattern.compile("^([ \\t]*)(?=::)", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("(##\\w{0,40})(?=\\[)");

    private PrintableText() {}

    /** Returns the text in one line. Unprintable characters are written as Java escapes such as {@code \u001b}. */
    public static String line(String text) {
        return printable(LINE_BREAK.matcher(text).replaceAll(" "));
    }

    /** Returns the printable lines of a text. */
    public static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(PrintableText::printable).toList();
    }

    /** Returns the printable lines of a text. All lines but the first are indented. */
    public static String indented(String text, String indent) {
        return String.join("\n", lines(text)).replaceAll("\n(?!\n|$)", '\n' + indent);
    }

    /** Escapes the parts of a report that a CI system would run as commands. */
    public static String withoutCiCommands(String report) {
        String harmless = report.contains("::") ? COMMAND_LINE.matcher(report).replaceAll("$1\\\\") : report;
        return harmless.contains("##") ? COMMAND.matcher(harmless).replaceAll("$1\\\\") : harmless;
    }

    /** Shortens a text to at most this number of characters. A shortened text ends with an ellipsis. */
    public static String shortened(String text, int length) {
        int end = text.length() <= length
                ? text.length()
                : text.offsetByCodePoints(0, text.codePointCount(0, length - 1));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private static String printable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~')
                ? text
                : UNPRINTABLE
                        .matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(escaped(match.group().codePointAt(0))));
    }

    private static String escaped(int codePoint) {
        return codePoint > 0xFFFF
                ? "\\u{" + Integer.toHexString(codePoint) + '}'
                : "\\u" + Integer.toHexString(codePoint | 0x10000).substring(1);
    }
}
