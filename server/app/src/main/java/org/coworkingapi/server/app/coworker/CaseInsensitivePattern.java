package org.coworkingapi.server.app.coworker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * Regular expressions that find text regardless of upper and lower case.
 *
 * <p>Two characters are equal if Unicode maps them to the same character, first to upper and then to lower case, with
 * the simple mappings. The expression lists all characters that are equal to those of the text, so that every database
 * finds the same text. The case mappings of databases differ, and depend on collations.
 */
final class CaseInsensitivePattern {

    /** The characters that have a special meaning in the expressions of PostgreSQL or of Java, which H2 uses. */
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    /** The characters that are equal to others, by their lower case. */
    private static final Map<Integer, String> EQUAL = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> lowerCase(c) != c)
            .boxed()
            .collect(groupingBy(CaseInsensitivePattern::lowerCase, mapping(c -> Character.toString(c), joining())));

    private CaseInsensitivePattern() {}

    /** Returns an expression that matches each string that contains the text. */
    static String of(String text) {
        return text.codePoints().mapToObj(CaseInsensitivePattern::ofCharacter).collect(joining());
    }

    private static String ofCharacter(int c) {
        int lower = lowerCase(c);
        String character = Character.toString(lower);
        if (EQUAL.containsKey(lower)) {
            return "[" + character + EQUAL.get(lower) + "]";
        }
        return SPECIAL.contains(character) ? "\\" + character : character;
    }

    private static int lowerCase(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
