package org.coworkingapi.server.stub.problem;

/** Input as a problem's detail quotes it: never longer than a line. */
final class Quoted {

    private static final int LONGEST = 100;

    private Quoted() {}

    static String shortened(String input) {
        return input.length() > LONGEST ? input.substring(0, LONGEST) + "…" : input;
    }
}
