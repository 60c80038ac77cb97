package org.coworkingapi.contract.review.counterexample;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** A generator of strings that satisfy or narrowly violate the format, pattern or length keywords of a schema. */
final class BoundaryStrings {

    /** The maximum length of a generated string. Longer strings would be unreadable in a report. */
    static final int MAX_LENGTH = 10_000;

    private static final int STRINGS_PER_PATTERN = 6;
    private static final Map<String, List<String>> EXAMPLES_BY_FORMAT = Map.ofEntries(
            Map.entry("date", List.of("2024-01-15")),
            Map.entry("date-time", List.of("2024-01-15T09:30:00Z", "2024-01-15T09:30:00+02:00")),
            Map.entry("time", List.of("09:30:00Z")),
            Map.entry("duration", List.of("P1D")),
            Map.entry("email", List.of("jane@example.com")),
            Map.entry("idn-email", List.of("jane@example.com")),
            Map.entry("uuid", List.of("5a3f0d6e-2b1c-4e8f-9a70-000000000010")),
            Map.entry("uri", List.of("https://example.com/a")),
            Map.entry("uri-reference", List.of("/a")),
            Map.entry("url", List.of("https://example.com/a")),
            Map.entry("iri", List.of("https://example.com/a")),
            Map.entry("uri-template", List.of("/a/{b}")),
            Map.entry("hostname", List.of("example.com")),
            Map.entry("ipv4", List.of("192.0.2.1")),
            Map.entry("ipv6", List.of("2001:db8::1")),
            Map.entry("byte", List.of("YWJj")),
            Map.entry("json-pointer", List.of("/a")),
            Map.entry("relative-json-pointer", List.of("0")),
            Map.entry("regex", List.of("a+")));

    private BoundaryStrings() {}

    /** Returns strings that are probably valid: those of the format first, then those of the pattern and the length. */
    static List<String> of(SchemaConjunction schema) {
        Set<String> strings = new LinkedHashSet<>();
        schema.valuesOf("format")
                .forEach(format -> strings.addAll(EXAMPLES_BY_FORMAT.getOrDefault(format.text(), List.of())));
        schema.valuesOf("pattern").forEach(pattern -> strings.addAll(matching(pattern.text())));
        int minimum = strictestBound(schema.valuesOf("minLength"), true, 0);
        int maximum = strictestBound(schema.valuesOf("maxLength"), false, MAX_LENGTH);
        strings.add(
                "text".length() >= minimum && "text".length() <= maximum
                        ? "text"
                        : "x".repeat(Math.min(Math.max(minimum, 1), maximum)));
        if (minimum > 0) {
            strings.add("x".repeat(minimum));
        }
        return List.copyOf(strings);
    }

    private static int strictestBound(List<Node> bounds, boolean isMinimum, int defaultBound) {
        return bounds.stream()
                .flatMap(bound -> bound.number().stream())
                .mapToInt(number -> number.min(BigDecimal.valueOf(MAX_LENGTH)).intValue())
                .reduce((a, b) -> isMinimum ? Math.max(a, b) : Math.min(a, b))
                .orElse(defaultBound);
    }

    /**
     * Returns a few strings that match a pattern, the shortest first. The result is the same in every run. It is empty
     * if the strings could be longer than {@link #MAX_LENGTH}, or if the library does not support the pattern.
     */
    static List<String> matching(String pattern) {
        if (RegexLengths.longest(pattern) > MAX_LENGTH) {
            return List.of();
        }
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 3);
        Set<String> strings = new LinkedHashSet<>();
        try {
            RgxGen generator = RgxGen.parse(properties, pattern);
            Random random = new Random(1);
            for (int i = 0; i < STRINGS_PER_PATTERN; i++) {
                strings.add(generator.generate(random));
            }
        } catch (RgxGenParseException | NullPointerException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // RgxGen throws these exceptions for patterns that it does not support.
            return List.of();
        }
        return strings.stream().sorted(Comparator.comparing(String::length)).toList();
    }

    /** Returns probably valid strings, then similar strings that may be invalid. */
    static List<String> candidates(SchemaConjunction schema) {
        Set<String> strings = new LinkedHashSet<>(of(schema));
        List<String> valid = List.copyOf(strings);
        for (String keyword : List.of("maxLength", "minLength")) {
            for (Node bound : schema.valuesOf(keyword)) {
                bound.number()
                        .filter(number -> number.intValue() < MAX_LENGTH && number.signum() >= 0)
                        .ifPresent(number -> {
                            for (int length = Math.max(0, number.intValue() - 1);
                                    length <= number.intValue() + 1;
                                    length++) {
                                strings.addAll(resize(valid, length));
                            }
                        });
            }
        }
        strings.addAll(List.of("text", "", "no such thing", "A", "a", "1", "!", "x.y", "2024-13-45"));
        valid.stream()
                .limit(3)
                .forEach(text -> strings.addAll(List.of(
                        text + '!',
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        text + text,
                        ' ' + text)));
        EXAMPLES_BY_FORMAT.values().stream().map(list -> list.get(0)).sorted().forEach(strings::add);
        return List.copyOf(strings);
    }

    /**
     * Returns strings of the given length: repeated {@code x} characters, and the given strings, each truncated or
     * extended by repeating its last character.
     */
    private static List<String> resize(List<String> strings, int length) {
        List<String> resized = new ArrayList<>();
        resized.add("x".repeat(length));
        for (String text : strings.stream().limit(4).toList()) {
            if (!text.isEmpty() && !text.matches("x*")) {
                resized.add(
                        text.length() >= length
                                ? text.substring(0, length)
                                : text + text.substring(text.length() - 1).repeat(length - text.length()));
            }
        }
        return resized;
    }
}
