package org.coworkingapi.server.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** White space as defined by Unicode and by ECMA-262, which differ in U+0085 and U+FEFF. */
public final class WhiteSpace {

    private static final char NEXT_LINE = '\u0085';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private WhiteSpace() {}

    /** Returns whether the character has the Unicode property White_Space. */
    public static boolean isUnicode(int c) {
        return isCommon(c) || c == NEXT_LINE;
    }

    /** Removes Unicode white space from both ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnicode(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnicode(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Splits at Unicode white space. */
    public static List<String> words(String text) {
        return split(text, WhiteSpace::isUnicode);
    }

    /** Splits at the class {@code \s} of ECMA-262, as the patterns of the spec do. */
    public static List<String> splitAsEcmaScript(String text) {
        return split(text, c -> isCommon(c) || c == BYTE_ORDER_MARK);
    }

    private static boolean isCommon(int c) {
        return c < NEXT_LINE ? c == ' ' || (c >= '\t' && c <= '\r') : Character.isSpaceChar(c);
    }

    private static List<String> split(String text, IntPredicate separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separator.test(text.charAt(i))) {
                if (i > start) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
