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
 * The quantifiers {@code {m,n}} of a regular expression, and texts in which one of them has a given number of
 * repetitions.
 */
final class RegexQuantifiers {

    static final int UNBOUNDED = Integer.MAX_VALUE - 1;

    private static final int TRIES = 8;
    /** What is no quantifier is taken first: what is escaped, a class of characters, the start of a group. */
    private static final Pattern TOKEN =
            Pattern.compile("\\\\.|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]|\\(\\?(?:<?[=!]|:|<\\w+>)|"
                    + "(?<quantifier>\\{(?<least>\\d+)(?<comma>,(?<most>\\d*))?}|[*+?])[?+]?");

    private final String regex;
    private final List<Quantifier> all = new ArrayList<>();

    /** @param counted whether it names numbers */
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

    /** Texts in which one quantifier has so many repetitions, and each other as few as still show what it repeats. */
    TestValues times(int index, int repetitions) {
        Quantifier wanted = counted().get(index);
        return new TestValues(
                repetitions + " times what " + regex.substring(wanted.start(), wanted.end()) + " repeats, no. "
                        + (index + 1),
                made(wanted, repetitions));
    }

    /** Texts that match with few repetitions. */
    List<String> plain() {
        return made(null, 0);
    }

    private List<String> made(@Nullable Quantifier wanted, int repetitions) {
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
        return texts(fixed.append(regex.substring(at)).toString());
    }

    private static List<String> texts(String regex) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 2);
        try {
            RgxGen generator = RgxGen.parse(properties, regex);
            // The same texts in every run: a failure must be there again when somebody looks.
            Random random = new Random(1);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                texts.add(generator.generate(random));
            }
            return texts.stream().distinct().toList();
        } catch (RgxGenParseException | NullPointerException e) {
            // The library cannot read it (of some categories of Unicode it does not say so): the examples of the spec
            // must do.
            return List.of();
        }
    }
}
