package org.coworkingapi.contract.openapi.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that came from documents and contracts, made safe to print: nothing in it can end a line, move a cursor or break
 * XML.
 */
public final class PrintableText {

    // Controls, what is invisible or turns the direction of text, halves of surrogate pairs, and what XML 1.0 has no
    // way to write.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\x{FFFE}\\x{FFFF}&&[^\\u200C\\u200D]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    // GitHub and Azure take a line that begins with "::", or has "##[" or "##name[" in it, for a command to the build.
    private static final Pattern COMMAND_LINE = Pattern.compile("^([ \\t]*)(?=::)", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("(##\\w{0,40})(?=\\[)");

    private PrintableText() {}

    /** In one line; what cannot be printed is written as Java would, {@code \u001b}. */
    public static String line(String text) {
        return printable(LINE_BREAK.matcher(text).replaceAll(" "));
    }

    /** In as many lines as it has. */
    public static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(PrintableText::printable).toList();
    }

    /** In as many lines as it has, each after the first indented. */
    public static String indented(String text, String indent) {
        return String.join("\n", lines(text)).replaceAll("\n(?!\n|$)", '\n' + indent);
    }

    /** A whole report that may be printed in a build: no line of it is a command to the build. */
    public static String withoutTerminalCommands(String report) {
        String harmless = report.contains("::") ? COMMAND_LINE.matcher(report).replaceAll("$1\\\\") : report;
        return harmless.contains("##") ? COMMAND.matcher(harmless).replaceAll("$1\\\\") : harmless;
    }

    /** At most that many characters; the last says that there were more. */
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
                        .replaceAll(found ->
                                Matcher.quoteReplacement(escaped(found.group().codePointAt(0))));
    }

    private static String escaped(int codePoint) {
        return codePoint > 0xFFFF
                ? "\\u{" + Integer.toHexString(codePoint) + '}'
                : "\\u" + Integer.toHexString(codePoint | 0x10000).substring(1);
    }
}
