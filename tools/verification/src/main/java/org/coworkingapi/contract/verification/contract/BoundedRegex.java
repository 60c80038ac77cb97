package org.coworkingapi.contract.verification.contract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Evaluates regular expressions of contracts with a limit on the number of steps, because contracts are untrusted
 * input. An expression that exceeds the limit does not match.
 */
public final class BoundedRegex {

    private static final int MAX_STEPS = 5_000_000;
    /** Long repetitive strings, which trigger catastrophic backtracking. */
    private static final List<String> LONG_STRINGS =
            List.of("long ".repeat(1000).strip(), "a".repeat(3000), "0".repeat(3000));

    private BoundedRegex() {}

    /** Returns whether the expression matches the whole string; false if the expression is not valid. */
    public static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(new CountingSequence(text)).matches();
        } catch (PatternSyntaxException | StepLimitException | StackOverflowError e) {
            return false;
        }
    }

    /**
     * Returns whether the expression exceeds the step limit or the stack for a long string, for example because of
     * alternatives within a repetition.
     */
    public static boolean exceedsLimit(String regex) {
        return LONG_STRINGS.stream().anyMatch(text -> {
            try {
                Pattern.compile(regex).matcher(new CountingSequence(text)).matches();
                return false;
            } catch (StepLimitException | StackOverflowError e) {
                return true;
            }
        });
    }

    /** A string that limits the number of times that its characters are read. */
    private static final class CountingSequence implements CharSequence {

        private final String text;
        private int steps;

        CountingSequence(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new StepLimitException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class StepLimitException extends RuntimeException {}
}
