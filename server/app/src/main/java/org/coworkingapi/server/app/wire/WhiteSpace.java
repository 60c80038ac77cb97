package org.coworkingapi.server.app.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** White space in two standards, which differ by U+0085 and U+FEFF; all of it is in the Basic Multilingual Plane. */
public final class WhiteSpace {

    private static final char NEXT_LINE = '\u0085';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private WhiteSpace() {}

    /** Whether the character has the property White_Space of Unicode, which separates words. */
    public static boolean isUnicode(int c) {
        return isCommon(c) || c == NEXT_LINE;
    }

    /** Splits at white space by Unicode. */
    public static List<String> words(String text) {
        return split(text, WhiteSpace::isUnicode);
    }

    /** Splits at the class {@code \s} of ECMA-262, in which the spec's patterns are written. */
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
