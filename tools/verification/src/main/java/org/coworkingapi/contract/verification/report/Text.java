package org.coworkingapi.contract.verification.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that came from files and servers, made safe to print: nothing in it can end a line, move a cursor or break XML. */
final class Text {

    // All controls, what turns the direction of text, halves of surrogate pairs, and the code points that XML 1.0 has no way to write.
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\x{FFFE}\\x{FFFF}]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Text() {}

    /** In one line; what cannot be printed is written as Java would, {@code \u001b}. */
    static String line(String text) {
        return escaped(LINE_BREAK.matcher(text).replaceAll(" "));
    }

    /** In as many lines as it has, each after the first indented. */
    static String lines(String text, String indent) {
        return String.join('\n' + indent, LINE_BREAK.splitAsStream(text).map(Text::escaped).toList());
    }

    private static String escaped(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\\u" + hex(found.group().charAt(0))));
    }

    private static String hex(char unit) {
        return Integer.toHexString(unit | 0x10000).substring(1);
    }
}
