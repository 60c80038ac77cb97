package org.coworkingapi.server.stub.problem;

/** Input as a problem's detail quotes it: never longer than a line, and never half a character. */
final class Quoted {

    private static final int LONGEST = 100;

    private Quoted() {}

    static String shortened(String input) {
        return input.codePointCount(0, input.length()) > LONGEST
                ? input.substring(0, input.offsetByCodePoints(0, LONGEST)) + "…"
                : input;
    }
}
