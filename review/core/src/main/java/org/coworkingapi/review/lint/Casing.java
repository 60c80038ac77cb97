package org.coworkingapi.review.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** How names of several words are written. */
enum Casing {

    CAMEL("camelCase", "[a-z][a-zA-Z0-9]*"),
    SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    KEBAB("kebab-case", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    PASCAL("PascalCase", "[A-Z][a-zA-Z0-9]*"),
    UPPER("UPPER_CASE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** Fewer names show no custom. */
    private static final int FEWEST = 3;

    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String title;
    private final Pattern pattern;

    Casing(String title, String regex) {
        this.title = title;
        this.pattern = Pattern.compile(regex);
    }

    /** Whether a name, or each part of it between dots or slashes, is written like this; signs before it do not count. */
    boolean fits(String name) {
        return Arrays.stream(bare(name).split("[./:]")).allMatch(part -> pattern.matcher(part).matches());
    }

    /** Whether a name consists of letters of ASCII, digits, and what joins words. */
    static boolean isName(String name) {
        return Arrays.stream(bare(name).split("[./:]")).allMatch(part -> WORDS.matcher(part).matches());
    }

    private static String bare(String name) {
        return name.replaceFirst("^[@$_+-]+", "");
    }

    /** The casing that most names have; empty if there are too few of them, or not more than half have it. */
    static Optional<Casing> ofMost(Collection<String> names) {
        return best(names).filter(best -> names.size() >= FEWEST && count(best, names) * 2 > names.size());
    }

    /** The casing that fits most of the names. */
    static Optional<Casing> best(Collection<String> names) {
        return Arrays.stream(values()).filter(casing -> count(casing, names) > 0)
                .max(Comparator.<Casing>comparingLong(casing -> count(casing, names)).thenComparing(Comparator.reverseOrder()));
    }

    private static long count(Casing casing, Collection<String> names) {
        return names.stream().filter(casing::fits).count();
    }

    /** As people write it: {@code camelCase}. */
    @Override
    public String toString() {
        return title;
    }
}
