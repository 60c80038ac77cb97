package org.coworkingapi.server.stub.problem;

import java.util.regex.Pattern;

/**
 * Shortens input that the detail of a problem quotes, without splitting surrogate pairs. Replaces unpaired surrogates.
 */
public final class InputExcerpt {

    private static final int MAX_CODE_POINTS = 100;

    /** An unpaired surrogate, which has no encoding in UTF-8. */
    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");

    private InputExcerpt() {}

    /** Returns the first 100 characters of an input. */
    public static String of(String input) {
        String excerpt = input.codePointCount(0, input.length()) > MAX_CODE_POINTS
                ? input.substring(0, input.offsetByCodePoints(0, MAX_CODE_POINTS)) + "…"
                : input;
        return UNPAIRED_SURROGATE.matcher(excerpt).replaceAll("\uFFFD");
    }
}
