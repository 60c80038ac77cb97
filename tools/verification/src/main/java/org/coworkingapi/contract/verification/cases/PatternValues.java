package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Strings at the limits of a pattern, and strings that violate it slightly. */
record PatternValues(JsonNode schema, List<String> legal) {

    private static final List<String> UNUSUAL = List.of("!", ",", ".", "*", "$", "\u00e9", "\t", "  x");

    List<TestValues> breaking() {
        List<TestValues> candidates = new ArrayList<>();
        for (String unusual : UNUSUAL) {
            candidates.add(new TestValues(
                    "ends with " + TestValues.shown(unusual),
                    legal.stream().map(value -> value + unusual).toList()));
            candidates.add(new TestValues(
                    "starts with " + TestValues.shown(unusual),
                    legal.stream().map(value -> unusual + value).toList()));
            candidates.add(new TestValues("is only " + TestValues.shown(unusual), List.of(unusual)));
        }
        candidates.add(new TestValues(
                "an empty element in a list",
                legal.stream().map(value -> value + ",," + value).toList()));
        candidates.add(new TestValues(
                "an empty name in a path",
                legal.stream().map(value -> value + ".." + value).toList()));
        candidates.add(TestValues.of("empty", ""));
        RegexQuantifiers quantifiers = regexQuantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            if (quantifiers.most(i) < RegexQuantifiers.UNBOUNDED) {
                candidates.add(quantifiers.times(i, quantifiers.most(i) + 1));
            }
            if (quantifiers.least(i) > 0) {
                candidates.add(quantifiers.times(i, quantifiers.least(i) - 1));
            }
        }
        return candidates;
    }

    List<TestValues> keeping() {
        List<TestValues> candidates = new ArrayList<>();
        RegexQuantifiers quantifiers = regexQuantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            candidates.add(quantifiers.times(i, quantifiers.least(i)));
            if (quantifiers.most(i) < RegexQuantifiers.UNBOUNDED) {
                candidates.add(quantifiers.times(i, quantifiers.most(i)));
            }
        }
        legal.forEach(value -> candidates.add(TestValues.of(value)));
        return candidates;
    }

    private RegexQuantifiers regexQuantifiers() {
        return new RegexQuantifiers(schema.path("pattern").asString(""));
    }
}
