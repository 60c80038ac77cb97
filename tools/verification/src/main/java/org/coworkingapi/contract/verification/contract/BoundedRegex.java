package org.coworkingapi.contract.verification.contract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of contracts, which anybody may write: one that searches without end is given up, and so matches
 * nothing.
 */
public final class BoundedRegex {

    private static final int STEPS = 5_000_000;
    /** Long, and of little variety, which is what a search without end comes from. */
    private static final List<String> TRYING =
            List.of("long ".repeat(1000).strip(), "a".repeat(3000), "0".repeat(3000));

    private BoundedRegex() {}

    /** Whether it matches the whole text; false if it is no regular expression. */
    public static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(new CountingSequence(text)).matches();
        } catch (PatternSyntaxException | StepLimitException | StackOverflowError e) {
            return false;
        }
    }

    /**
     * Whether some text makes it search without end, or too deep for the stack, which its alternatives within a
     * repetition do.
     */
    public static boolean isEndless(String regex) {
        return TRYING.stream().anyMatch(text -> {
            try {
                Pattern.compile(regex).matcher(new CountingSequence(text)).matches();
                return false;
            } catch (StepLimitException | StackOverflowError e) {
                return true;
            }
        });
    }

    /** A text that is read so often and no more. */
    private static final class CountingSequence implements CharSequence {

        private final String text;
        private int steps;

        CountingSequence(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > STEPS) {
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
