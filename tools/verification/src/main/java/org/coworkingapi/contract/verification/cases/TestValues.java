package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A way to break or to keep a keyword of a schema.
 *
 * @param label what is done, in a few words
 * @param values that may do it, the best first
 */
record TestValues(String label, List<String> values) {

    static TestValues of(String value) {
        return new TestValues(shown(value), List.of(value));
    }

    static TestValues of(String label, String... values) {
        return new TestValues(label, List.of(values));
    }

    /** A value as people can read it on one line. */
    static String shown(String value) {
        String plain = value.codePoints()
                .mapToObj(c -> c >= ' ' && c != 127 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
        return "'" + (plain.length() > 40 ? plain.substring(0, 37) + "…" : plain) + "'";
    }
}
