package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An estimate of the length of the strings that match a regular expression, to avoid generating huge strings. */
final class RegexLengths {

    private static final Pattern PART =
            Pattern.compile("\\\\.|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]|\\{(\\d+)(?:,(\\d*))?}|.", Pattern.DOTALL);

    private RegexLengths() {}

    /** Returns the estimated maximum length. Unbounded repetitions count with their minimum. */
    static double longest(String pattern) {
        Deque<Double> outer = new ArrayDeque<>();
        double sum = 0;
        double last = 0;
        for (Matcher part = PART.matcher(pattern); part.find(); ) {
            if (part.group(1) != null) {
                String maximum = part.group(2) == null || part.group(2).isEmpty() ? part.group(1) : part.group(2);
                sum += last * Math.max(0, Double.parseDouble(maximum) - 1);
                last = 0;
            } else if (part.group().equals("(")) {
                outer.push(sum);
                sum = 0;
                last = 0;
            } else if (part.group().equals(")") && !outer.isEmpty()) {
                last = sum;
                sum += outer.pop();
            } else {
                last = 1;
                sum++;
            }
        }
        return sum;
    }
}
