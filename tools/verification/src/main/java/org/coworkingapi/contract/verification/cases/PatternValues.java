package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Texts that a pattern just allows, and texts that it just forbids. */
record PatternValues(JsonNode schema, List<String> legal) {

    private static final List<String> STRANGE = List.of("!", ",", ".", "*", "$", "\u00e9", "\t", "  x");

    List<TestValues> breaking() {
        List<TestValues> valueses = new ArrayList<>();
        for (String strange : STRANGE) {
            valueses.add(new TestValues(
                    "ends with " + TestValues.shown(strange),
                    legal.stream().map(value -> value + strange).toList()));
            valueses.add(new TestValues(
                    "starts with " + TestValues.shown(strange),
                    legal.stream().map(value -> strange + value).toList()));
            valueses.add(new TestValues("is only " + TestValues.shown(strange), List.of(strange)));
        }
        valueses.add(new TestValues(
                "something empty in a list",
                legal.stream().map(value -> value + ",," + value).toList()));
        valueses.add(new TestValues(
                "something empty in a path",
                legal.stream().map(value -> value + ".." + value).toList()));
        valueses.add(TestValues.of("empty", ""));
        RegexQuantifiers quantifiers = regexQuantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            if (quantifiers.most(i) < RegexQuantifiers.UNBOUNDED) {
                valueses.add(quantifiers.times(i, quantifiers.most(i) + 1));
            }
            if (quantifiers.least(i) > 0) {
                valueses.add(quantifiers.times(i, quantifiers.least(i) - 1));
            }
        }
        return valueses;
    }

    List<TestValues> keeping() {
        List<TestValues> valueses = new ArrayList<>();
        RegexQuantifiers quantifiers = regexQuantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            valueses.add(quantifiers.times(i, quantifiers.least(i)));
            if (quantifiers.most(i) < RegexQuantifiers.UNBOUNDED) {
                valueses.add(quantifiers.times(i, quantifiers.most(i)));
            }
        }
        legal.forEach(value -> valueses.add(TestValues.of(value)));
        return valueses;
    }

    private RegexQuantifiers regexQuantifiers() {
        return new RegexQuantifiers(schema.path("pattern").asString(""));
    }
}
