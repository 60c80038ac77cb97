package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name, and the identifier that client generators derive from it. */
public final class NameWords {

    private static final Pattern CAMEL_CASE_BOUNDARY = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern ACRONYM_BOUNDARY = Pattern.compile("([A-Z]+)([A-Z][a-z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_]+");

    private NameWords() {}

    /**
     * Splits a name into words in lower case: {@code createdAt}, {@code created_at} and {@code CreatedAt} become
     * [created, at].
     */
    public static List<String> of(String name) {
        String separated = ACRONYM_BOUNDARY
                .matcher(CAMEL_CASE_BOUNDARY.matcher(name).replaceAll("$1 $2"))
                .replaceAll("$1 $2");
        return SEPARATOR
                .splitAsStream(separated)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the last word, or an empty string if the name has no words. */
    static String last(String name) {
        List<String> words = of(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /**
     * Returns the identifier in Java and TypeScript: {@code foo_bar}, {@code foo-bar} and {@code FooBar} become
     * {@code fooBar}.
     */
    static String identifier(String name) {
        if (CONSTANT.matcher(name).matches()) {
            return name;
        }
        StringBuilder identifier = new StringBuilder();
        boolean isWordStart = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '$') {
                identifier.append(isWordStart ? Character.toUpperCase(c) : c);
            } else if (c == '@' || c == '+' || (c == '-' && i == 0)) {
                identifier.append(
                        switch (c) {
                            case '@' -> "At";
                            case '+' -> "Plus";
                            default -> "Minus";
                        });
            }
            isWordStart = !Character.isLetterOrDigit(c) && !identifier.isEmpty();
        }
        return identifier.isEmpty() ? name : Character.toLowerCase(identifier.charAt(0)) + identifier.substring(1);
    }
}
