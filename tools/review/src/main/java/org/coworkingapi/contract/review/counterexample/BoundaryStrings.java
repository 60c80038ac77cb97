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

/** Texts that fit a format, a pattern or a length, or are near it. */
final class BoundaryStrings {

    /** A longer one proves nothing that a reader could see. */
    static final int LONGEST = 10_000;

    private static final int TRIES = 6;
    private static final Map<String, List<String>> BY_FORMAT = Map.ofEntries(
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

    /** Texts that may fit, the plainest first. */
    static List<String> of(SchemaConjunction schema) {
        Set<String> texts = new LinkedHashSet<>();
        schema.all("format").forEach(format -> texts.addAll(BY_FORMAT.getOrDefault(format.text(), List.of())));
        schema.all("pattern").forEach(pattern -> texts.addAll(matching(pattern.text())));
        int least = length(schema.all("minLength"), true, 0);
        int most = length(schema.all("maxLength"), false, LONGEST);
        texts.add(
                "text".length() >= least && "text".length() <= most
                        ? "text"
                        : "x".repeat(Math.min(Math.max(least, 1), most)));
        if (least > 0) {
            texts.add("x".repeat(least));
        }
        return List.copyOf(texts);
    }

    private static int length(List<Node> bounds, boolean isLeast, int none) {
        return bounds.stream()
                .flatMap(bound -> bound.number().stream())
                .mapToInt(number -> number.min(BigDecimal.valueOf(LONGEST)).intValue())
                .reduce((a, b) -> isLeast ? Math.max(a, b) : Math.min(a, b))
                .orElse(none);
    }

    /** Some texts that a pattern matches, the same in every run; none if they are too long or nobody can read it. */
    static List<String> matching(String pattern) {
        if (RegexLengths.longest(pattern) > LONGEST) {
            return List.of();
        }
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 3);
        Set<String> texts = new LinkedHashSet<>();
        try {
            RgxGen generator = RgxGen.parse(properties, pattern);
            Random random = new Random(1);
            for (int i = 0; i < TRIES; i++) {
                texts.add(generator.generate(random));
            }
        } catch (RgxGenParseException | NullPointerException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library does not know all of the syntax, and does not always say so; other texts are tried.
            return List.of();
        }
        return texts.stream().sorted(Comparator.comparing(String::length)).toList();
    }

    /** Texts around what a schema says: those that fit, and neighbours that may not. */
    static List<String> near(SchemaConjunction schema) {
        Set<String> texts = new LinkedHashSet<>(of(schema));
        List<String> fitting = List.copyOf(texts);
        for (String keyword : List.of("maxLength", "minLength")) {
            for (Node bound : schema.all(keyword)) {
                bound.number()
                        .filter(number -> number.intValue() < LONGEST && number.signum() >= 0)
                        .ifPresent(number -> {
                            for (int length = Math.max(0, number.intValue() - 1);
                                    length <= number.intValue() + 1;
                                    length++) {
                                texts.addAll(resized(fitting, length));
                            }
                        });
            }
        }
        texts.addAll(List.of("text", "", "no such thing", "A", "a", "1", "!", "x.y", "2024-13-45"));
        fitting.stream()
                .limit(3)
                .forEach(text -> texts.addAll(List.of(
                        text + '!',
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        text + text,
                        ' ' + text)));
        BY_FORMAT.values().stream().map(list -> list.get(0)).sorted().forEach(texts::add);
        return List.copyOf(texts);
    }

    /** Texts of that length: of one sign only, and made from others by repeating their last sign or cutting them. */
    private static List<String> resized(List<String> texts, int length) {
        List<String> resized = new ArrayList<>();
        resized.add("x".repeat(length));
        for (String text : texts.stream().limit(4).toList()) {
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
