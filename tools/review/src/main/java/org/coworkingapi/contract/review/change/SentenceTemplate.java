package org.coworkingapi.contract.review.change;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of a sentence about a change, with placeholders for the subject ({@code {s}}), the old value
 * ({@code {f}}) and the new value ({@code {t}}). {@code {value|values}} is the first word for a single value, and the
 * second word for a JSON array of values.
 */
record SentenceTemplate(String pattern) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([sft]|(\\w+)\\|(\\w+))}");
    private static final int MAX_LENGTH = 120;

    /** Returns the sentence; an empty value is written as "none". */
    String with(String subject, String from, String to, UnaryOperator<String> mark) {
        boolean isPlural = from.startsWith("[") || to.startsWith("[");
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "s" -> mark.apply(subject(subject, match));
                            case "f" -> value(from, mark);
                            case "t" -> value(to, mark);
                            default -> match.group(isPlural ? 3 : 2);
                        }));
    }

    /** Returns the subject. {@code The API} becomes {@code the API}, unless it starts the sentence. */
    private static String subject(String subject, MatchResult match) {
        return match.start() == 0 ? subject : subject.replaceFirst("^The ", "the ");
    }

    private static String value(String value, UnaryOperator<String> mark) {
        if (value.isEmpty()) {
            return "none";
        }
        return mark.apply(value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH - 1) + "…");
    }
}
