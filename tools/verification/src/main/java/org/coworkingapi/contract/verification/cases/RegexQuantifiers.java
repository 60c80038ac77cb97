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

    static final int UNBOUNDED = Integer.MAX_VALUE - 1;

    private static final int SAMPLES = 8;
    /** Escapes, character classes and group starts match first, so that they are not parsed as quantifiers. */
    private static final Pattern TOKEN =
            Pattern.compile("\\\\.|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]|\\(\\?(?:<?[=!]|:|<\\w+>)|"
                    + "(?<quantifier>\\{(?<least>\\d+)(?<comma>,(?<most>\\d*))?}|[*+?])[?+]?");

    private final String regex;
    private final List<Quantifier> all = new ArrayList<>();

    /** @param counted whether it has explicit numbers */
    private record Quantifier(int start, int end, int least, int most, boolean counted) {}

    RegexQuantifiers(String regex) {
        this.regex = regex;
        for (Matcher token = TOKEN.matcher(regex); token.find(); ) {
            String text = token.group("quantifier");
            if (text != null) {
                all.add(quantifier(token, text));
            }
        }
    }

    private static Quantifier quantifier(Matcher token, String text) {
        if (token.group("least") == null) {
            return new Quantifier(
                    token.start(), token.end(), text.equals("+") ? 1 : 0, text.equals("?") ? 1 : UNBOUNDED, false);
        }
        int least = Integer.parseInt(token.group("least"));
        int most = token.group("comma") == null ? least : most(token);
        return new Quantifier(token.start(), token.end(), least, most, true);
    }

    private static int most(Matcher token) {
        return token.group("most").isEmpty() ? UNBOUNDED : Integer.parseInt(token.group("most"));
    }

    private List<Quantifier> counted() {
        return all.stream().filter(Quantifier::counted).toList();
    }

    int count() {
        return counted().size();
    }

    int least(int index) {
        return counted().get(index).least();
    }

    int most(int index) {
        return counted().get(index).most();
    }

    /** Returns strings with a number of repetitions for one quantifier, and few repetitions for all others. */
    TestValues times(int index, int repetitions) {
        Quantifier wanted = counted().get(index);
        return new TestValues(
                repetitions + " repetitions for quantifier " + (index + 1) + ", "
                        + regex.substring(wanted.start(), wanted.end()),
                generated(wanted, repetitions));
    }

    /** Returns matching strings with few repetitions. */
    List<String> plain() {
        return generated(null, 0);
    }

    private List<String> generated(@Nullable Quantifier wanted, int repetitions) {
        StringBuilder fixed = new StringBuilder();
        int at = 0;
        for (Quantifier quantifier : all) {
            fixed.append(regex, at, quantifier.start());
            int few = regex.startsWith("*", quantifier.start()) ? 0 : Math.max(1, quantifier.least());
            fixed.append('{')
                    .append(quantifier.equals(wanted) ? repetitions : few)
                    .append('}');
            at = quantifier.end();
        }
        return strings(fixed.append(regex.substring(at)).toString());
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
