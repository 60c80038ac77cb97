package org.coworkingapi.contract.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours the verdicts in the text report of a review. */
final class Colours {

    private static final Pattern VERDICT = Pattern.compile(
            "(?m)(?<red>(?<=^\\S{1,400}:\\d{1,9}: )breaking(?=:)|(?<=^ {4})BREAKS(?= )|(?<=^ {4})policy violation(?= )|^The review fails)"
                    + "|(?<yellow>(?<=^\\S{1,400}:\\d{1,9}: )risky(?=:)|(?<=^ {4})AT RISK(?= ))|(?<green>(?<=^ {4})PROVED TOLERANT(?= )|^The review passes|^Nothing changed)");

    private Colours() {}

    static String of(String text) {
        Matcher matcher = VERDICT.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(code(matcher) + match.group() + "\u001b[0m"));
    }

    private static String code(Matcher matcher) {
        if (matcher.group("red") != null) {
            return "\u001b[1;31m";
        }
        return matcher.group("yellow") != null ? "\u001b[33m" : "\u001b[32m";
    }
}
