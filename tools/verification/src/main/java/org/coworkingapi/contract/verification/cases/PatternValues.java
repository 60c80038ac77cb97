package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Strings at the limits of a pattern's quantifiers, and strings that violate the pattern slightly. */
record PatternValues(JsonNode schema, List<String> valid) {

    private static final List<String> UNUSUAL_STRINGS = List.of("!", ",", ".", "*", "$", "\u00e9", "\t", "  x");

    List<TestValues> violating() {
        List<TestValues> candidates = new ArrayList<>();
        for (String unusual : UNUSUAL_STRINGS) {
            candidates.add(new TestValues(
                    "ends with " + TestValues.quoted(unusual),
                    valid.stream().map(value -> value + unusual).toList()));
            candidates.add(new TestValues(
                    "starts with " + TestValues.quoted(unusual),
                    valid.stream().map(value -> unusual + value).toList()));
            candidates.add(new TestValues("is only " + TestValues.quoted(unusual), List.of(unusual)));
        }
        candidates.add(new TestValues(
                "an empty element in a list",
                valid.stream().map(value -> value + ",," + value).toList()));
        candidates.add(new TestValues(
                "an empty name in a path",
                valid.stream().map(value -> value + ".." + value).toList()));
        candidates.add(TestValues.of("empty", ""));
        RegexQuantifiers quantifiers = quantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            if (quantifiers.max(i) < RegexQuantifiers.UNBOUNDED) {
                candidates.add(quantifiers.times(i, quantifiers.max(i) + 1));
            }
            if (quantifiers.min(i) > 0) {
                candidates.add(quantifiers.times(i, quantifiers.min(i) - 1));
            }
        }
        return candidates;
    }

    List<TestValues> satisfying() {
        List<TestValues> candidates = new ArrayList<>();
        RegexQuantifiers quantifiers = quantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            candidates.add(quantifiers.times(i, quantifiers.min(i)));
            if (quantifiers.max(i) < RegexQuantifiers.UNBOUNDED) {
                candidates.add(quantifiers.times(i, quantifiers.max(i)));
            }
        }
        valid.forEach(value -> candidates.add(TestValues.of(value)));
        return candidates;
    }

    private RegexQuantifiers quantifiers() {
        return new RegexQuantifiers(schema.path("pattern").asString(""));
    }
}
