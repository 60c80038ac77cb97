package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Candidate values that violate or satisfy a keyword of a schema in one way.
 *
 * @param label a short description
 * @param values the candidates in order of preference
 */
record TestValues(String label, List<String> values) {

    static TestValues of(String value) {
        return new TestValues(quoted(value), List.of(value));
    }

    static TestValues of(String label, String... values) {
        return new TestValues(label, List.of(values));
    }

    /** Returns a value in quotes, shortened and without control characters. */
    static String quoted(String value) {
        String printable = value.codePoints()
                .mapToObj(c -> c >= ' ' && c != 127 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
        return "'" + (printable.length() > 40 ? printable.substring(0, 37) + "…" : printable) + "'";
    }
}
