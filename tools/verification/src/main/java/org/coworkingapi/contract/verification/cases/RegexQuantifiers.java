package org.coworkingapi.contract.verification.cases;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The quantifiers {@code {m,n}} of a regular expression. Generates strings in which one quantifier has a given number
 * of repetitions.
 */
final class RegexQuantifiers {

    static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final int SAMPLES = 8;
    /** Escapes, character classes and group starts match first, so that they are not parsed as quantifiers. */
    private static final Pattern TOKEN =
            Pattern.compile("\\\\.|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]|\\(\\?(?:<?[=!]|:|<\\w+>)|"
                    + "(?<quantifier>\\{(?<min>\\d+)(?<comma>,(?<max>\\d*))?}|[*+?])[?+]?");

    private final String regex;
    private final List<Quantifier> quantifiers = new ArrayList<>();

    /** @param hasNumbers whether the quantifier is written with explicit numbers, such as {@code {2,4}} */
    private record Quantifier(int start, int end, int min, int max, boolean hasNumbers) {}

    RegexQuantifiers(String regex) {
        this.regex = regex;
        for (Matcher token = TOKEN.matcher(regex); token.find(); ) {
            String quantifier = token.group("quantifier");
            if (quantifier != null) {
                quantifiers.add(quantifier(token, quantifier));
            }
        }
    }

    private static Quantifier quantifier(Matcher token, String quantifier) {
        if (token.group("min") == null) {
            return new Quantifier(
                    token.start(),
                    token.end(),
                    quantifier.equals("+") ? 1 : 0,
                    quantifier.equals("?") ? 1 : UNBOUNDED,
                    false);
        }
        int min = Integer.parseInt(token.group("min"));
        int max = token.group("comma") == null ? min : max(token);
        return new Quantifier(token.start(), token.end(), min, max, true);
    }

    private static int max(Matcher token) {
        return token.group("max").isEmpty() ? UNBOUNDED : Integer.parseInt(token.group("max"));
    }

    private List<Quantifier> countedQuantifiers() {
        return quantifiers.stream().filter(Quantifier::hasNumbers).toList();
    }

    int count() {
        return countedQuantifiers().size();
    }

    int min(int index) {
        return countedQuantifiers().get(index).min();
    }

    int max(int index) {
        return countedQuantifiers().get(index).max();
    }

    /** Returns strings with the given repetitions of one quantifier, and few repetitions of all others. */
    TestValues times(int index, int repetitions) {
        Quantifier varied = countedQuantifiers().get(index);
        return new TestValues(
                repetitions + " repetitions for quantifier " + (index + 1) + ", "
                        + regex.substring(varied.start(), varied.end()),
                generate(varied, repetitions));
    }

    /** Returns matching strings with few repetitions. */
    List<String> shortStrings() {
        return generate(null, 0);
    }

    private List<String> generate(@Nullable Quantifier varied, int repetitions) {
        StringBuilder regexWithFixedCounts = new StringBuilder();
        int position = 0;
        for (Quantifier quantifier : quantifiers) {
            regexWithFixedCounts.append(regex, position, quantifier.start());
            int fewRepetitions = regex.startsWith("*", quantifier.start()) ? 0 : Math.max(1, quantifier.min());
            regexWithFixedCounts
                    .append('{')
                    .append(quantifier.equals(varied) ? repetitions : fewRepetitions)
                    .append('}');
            position = quantifier.end();
        }
        return strings(regexWithFixedCounts.append(regex.substring(position)).toString());
    }

    private static List<String> strings(String regex) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 2);
        try {
            RgxGen generator = RgxGen.parse(properties, regex);
            // A fixed seed makes failures reproducible.
            Random random = new Random(1);
            List<String> strings = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                strings.add(generator.generate(random));
            }
            return strings.stream().distinct().toList();
        } catch (RgxGenParseException | NullPointerException e) {
            // The library does not support the expression; for some Unicode categories it throws a
            // NullPointerException.
            return List.of();
        }
    }
}
