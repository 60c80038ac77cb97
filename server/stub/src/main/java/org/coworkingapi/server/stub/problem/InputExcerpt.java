package org.coworkingapi.server.stub.problem;

/** Shortens input that the detail of a problem quotes, without splitting surrogate pairs. */
public final class InputExcerpt {

    private static final int MAX_CODE_POINTS = 100;

    private InputExcerpt() {}

    /** Returns the first 100 characters of an input. */
    public static String of(String input) {
        return input.codePointCount(0, input.length()) > MAX_CODE_POINTS
                ? input.substring(0, input.offsetByCodePoints(0, MAX_CODE_POINTS)) + "…"
                : input;
    }
}
