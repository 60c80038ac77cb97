package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The casing of names with several words. */
enum Casing {
    CAMEL("camelCase", "[a-z][a-zA-Z0-9]*"),
    SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    KEBAB("kebab-case", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    UPPER("UPPER_CASE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
    PASCAL("PascalCase", "[A-Z][a-zA-Z0-9]*");

    /** The minimum number of names that establishes a convention. */
    private static final int MINIMUM_NAMES = 3;

    private static final Pattern LEADING_SYMBOLS = Pattern.compile("^[@$_+-]+");
    private static final Pattern SEPARATORS = Pattern.compile("[./:]");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String title;
    private final Pattern pattern;

    Casing(String title, String regex) {
        this.title = title;
        this.pattern = Pattern.compile(regex);
    }

    /**
     * Returns whether a name, or each part of it between dots, slashes or colons, has this casing. Leading symbols are
     * ignored.
     */
    boolean fits(String name) {
        return allMatch(pattern, name);
    }

    /**
     * Returns whether a string is a name of ASCII letters, digits, hyphens and underscores, or several such names
     * between dots, slashes or colons.
     */
    static boolean isName(String name) {
        return allMatch(WORDS, name);
    }

    private static boolean allMatch(Pattern pattern, String name) {
        String unprefixed = LEADING_SYMBOLS.matcher(name).replaceFirst("");
        return SEPARATORS.matcher(unprefixed).find()
                ? SEPARATORS
                        .splitAsStream(unprefixed)
                        .allMatch(part -> pattern.matcher(part).matches())
                : pattern.matcher(unprefixed).matches();
    }

    /**
     * Returns the casing of more than half of the names, or an empty {@code Optional} if there is none or if there are
     * fewer than three names.
     */
    static Optional<Casing> ofMajority(Collection<String> names) {
        return bestMatch(names)
                .filter(best -> names.size() >= MINIMUM_NAMES
                        && names.stream().filter(best::fits).count() * 2 > names.size());
    }

    /**
     * Returns the casing that fits the most names, or the first of several such casings; empty if none fits any name.
     */
    static Optional<Casing> bestMatch(Collection<String> names) {
        Map<Casing, Long> matchCounts = new EnumMap<>(Casing.class);
        for (Casing casing : values()) {
            matchCounts.put(casing, names.stream().filter(casing::fits).count());
        }
        long most = Collections.max(matchCounts.values());
        return matchCounts.entrySet().stream()
                .filter(matchCount -> most > 0 && matchCount.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the usual notation, such as {@code camelCase}. */
    @Override
    public String toString() {
        return title;
    }
}
