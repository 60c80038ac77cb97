package org.coworkingapi.server.stub.problem;

import java.util.regex.Pattern;

/** The strings that every database and every character encoding can represent. */
public final class PlainText {

    /** The rule as part of a problem's detail. */
    public static final String RULE = "must not contain U+0000 or unpaired surrogates";

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00\\p{Cs}]");

    private PlainText() {}

    /** Returns whether a string follows the rule. */
    public static boolean isValid(String text) {
        return !FORBIDDEN.matcher(text).find();
    }
}
