package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How names of several words are written. */
enum Casing {
    CAMEL("camelCase", "[a-z][a-zA-Z0-9]*"),
    SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    KEBAB("kebab-case", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    UPPER("UPPER_CASE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
    PASCAL("PascalCase", "[A-Z][a-zA-Z0-9]*");

    /** Fewer names show no custom. */
    private static final int FEWEST = 3;

    private static final Pattern SIGNS = Pattern.compile("^[@$_+-]+");
    private static final Pattern JOINTS = Pattern.compile("[./:]");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String title;
    private final Pattern pattern;

    Casing(String title, String regex) {
        this.title = title;
        this.pattern = Pattern.compile(regex);
    }

    /**
     * Whether a name, or each part of it between dots or slashes, is written like this; signs before it do not count.
     */
    boolean fits(String name) {
        return allMatch(pattern, name);
    }

    /** Whether a name consists of letters of ASCII, digits, and what joins words. */
    static boolean isName(String name) {
        return allMatch(WORDS, name);
    }

    private static boolean allMatch(Pattern pattern, String name) {
        String plain = SIGNS.matcher(name).replaceFirst("");
        return JOINTS.matcher(plain).find()
                ? JOINTS.splitAsStream(plain)
                        .allMatch(part -> pattern.matcher(part).matches())
                : pattern.matcher(plain).matches();
    }

    /** The casing that most names have; empty if there are too few of them, or not more than half have it. */
    static Optional<Casing> mostFrequent(Collection<String> names) {
        return bestMatch(names)
                .filter(best -> names.size() >= FEWEST
                        && names.stream().filter(best::fits).count() * 2 > names.size());
    }

    /** The casing that fits most of the names, of several the first; empty if none fits any. */
    static Optional<Casing> bestMatch(Collection<String> names) {
        Map<Casing, Long> fitting = new EnumMap<>(Casing.class);
        for (Casing casing : values()) {
            fitting.put(casing, names.stream().filter(casing::fits).count());
        }
        long most = Collections.max(fitting.values());
        return fitting.entrySet().stream()
                .filter(casing -> most > 0 && casing.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As people write it: {@code camelCase}. */
    @Override
    public String toString() {
        return title;
    }
}
