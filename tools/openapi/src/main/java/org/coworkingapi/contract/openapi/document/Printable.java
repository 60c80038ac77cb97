package org.coworkingapi.contract.openapi.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that came from files, made safe to print in one line. */
public final class Printable {

    /** What could end the line, move a cursor or turn the direction of text. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private Printable() {}

    /** In one line; what cannot be printed is written as Java would, {@code \u001b}. */
    public static String line(String text) {
        return UNPRINTABLE.matcher(LINE_BREAK.matcher(text.strip()).replaceAll(" "))
                .replaceAll(found -> Matcher.quoteReplacement("\\u" + Integer.toHexString(found.group().charAt(0) | 0x10000).substring(1)));
    }
}
