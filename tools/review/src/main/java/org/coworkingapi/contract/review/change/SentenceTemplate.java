package org.coworkingapi.contract.review.change;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence about a change, with places for what changed ({@code {s}}), its old value ({@code {f}}) and its new one
 * ({@code {t}}).
 *
 * @param keyword what has these values; empty if the sentence names none
 */
record SentenceTemplate(String pattern, String keyword) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[sft]}");
    private static final Pattern BEFORE = Pattern.compile(", before [^,]*\\{f}\\.$");
    private static final Pattern KEYWORD = Pattern.compile("(.+)_(?:RAISED|LOWERED|NARROWED|WIDENED|REPLACED|CHANGED)");

    /** Kinds of a schema, and some of an operation, are called as the keyword that they are about. */
    static SentenceTemplate of(ChangeType type, String pattern) {
        Matcher name = KEYWORD.matcher(type.name());
        return new SentenceTemplate(
                pattern,
                switch (type) {
                    case TYPE_NARROWED, TYPE_WIDENED, TYPE_REPLACED, ALTERNATIVES_CHANGED, UNEVALUATED_CHANGED -> "";
                    case CONTAINS_COUNT_NARROWED, CONTAINS_COUNT_WIDENED -> "maxContains";
                    case OPERATION_ID_CHANGED, TAGS_CHANGED, STABILITY_CHANGED, ENCODING_CHANGED -> keyword(name);
                    default -> type.changeGroup() == ChangeType.ChangeGroup.SCHEMA ? keyword(name) : "";
                });
    }

    private static String keyword(Matcher name) {
        return name.matches() ? camelCase(name.group(1)) : "";
    }

    private static String camelCase(String name) {
        return Pattern.compile("_(.)")
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    String with(String subject, String from, String to, UnaryOperator<String> mark) {
        return PLACEHOLDER
                .matcher(said(from, to))
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group()) {
                            case "{s}" -> mark.apply(subject);
                            case "{f}" -> shown(from, mark);
                            default -> shown(to, mark);
                        }));
    }

    /** Without a value that is not there. */
    private String said(String from, String to) {
        if (keyword.isEmpty()
                || from.isEmpty() == to.isEmpty()
                || !BEFORE.matcher(pattern).find()) {
            return pattern;
        }
        return to.isEmpty()
                ? "{s} has no " + keyword + " any more, before {f}."
                : BEFORE.matcher(pattern).replaceFirst(", and had no " + keyword + " before.");
    }

    private static String shown(String value, UnaryOperator<String> mark) {
        if (value.isEmpty()) {
            return "none";
        }
        return mark.apply(value.length() <= 120 ? value : value.substring(0, 119) + "…");
    }
}
