package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimates the length of the strings that match a regular expression, to avoid the generation of huge strings. */
final class RegexLengths {

    private static final Pattern PART =
            Pattern.compile("\\\\.|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]|\\{(\\d+)(?:,(\\d*))?}|.", Pattern.DOTALL);

    private RegexLengths() {}

    /** Returns the estimated maximum length. An unbounded repetition counts with its minimum. */
    static double longest(String pattern) {
        Deque<Double> outerSums = new ArrayDeque<>();
        double sum = 0;
        double last = 0;
        for (Matcher part = PART.matcher(pattern); part.find(); ) {
            if (part.group(1) != null) {
                String maximum = part.group(2) == null || part.group(2).isEmpty() ? part.group(1) : part.group(2);
                sum += last * Math.max(0, Double.parseDouble(maximum) - 1);
                last = 0;
            } else if (part.group().equals("(")) {
                outerSums.push(sum);
                sum = 0;
                last = 0;
            } else if (part.group().equals(")") && !outerSums.isEmpty()) {
                last = sum;
                sum += outerSums.pop();
            } else {
                last = 1;
                sum++;
            }
        }
        return sum;
    }
}
