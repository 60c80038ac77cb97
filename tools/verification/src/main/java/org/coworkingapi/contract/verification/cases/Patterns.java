package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Texts that a pattern just allows, and texts that it just forbids. */
record Patterns(JsonNode schema, List<String> legal) {

    private static final List<String> STRANGE = List.of("!", ",", ".", "*", "$", "\u00e9", "\t", "  x");

    List<Attempt> breaking() {
        List<Attempt> attempts = new ArrayList<>();
        for (String strange : STRANGE) {
            attempts.add(new Attempt(
                    "ends with " + Attempt.shown(strange),
                    legal.stream().map(value -> value + strange).toList()));
            attempts.add(new Attempt(
                    "starts with " + Attempt.shown(strange),
                    legal.stream().map(value -> strange + value).toList()));
            attempts.add(new Attempt("is only " + Attempt.shown(strange), List.of(strange)));
        }
        attempts.add(new Attempt(
                "something empty in a list",
                legal.stream().map(value -> value + ",," + value).toList()));
        attempts.add(new Attempt(
                "something empty in a path",
                legal.stream().map(value -> value + ".." + value).toList()));
        attempts.add(Attempt.of("empty", ""));
        Quantifiers quantifiers = quantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            if (quantifiers.most(i) < Quantifiers.UNBOUNDED) {
                attempts.add(quantifiers.times(i, quantifiers.most(i) + 1));
            }
            if (quantifiers.least(i) > 0) {
                attempts.add(quantifiers.times(i, quantifiers.least(i) - 1));
            }
        }
        return attempts;
    }

    List<Attempt> keeping() {
        List<Attempt> attempts = new ArrayList<>();
        Quantifiers quantifiers = quantifiers();
        for (int i = 0; i < quantifiers.count(); i++) {
            attempts.add(quantifiers.times(i, quantifiers.least(i)));
            if (quantifiers.most(i) < Quantifiers.UNBOUNDED) {
                attempts.add(quantifiers.times(i, quantifiers.most(i)));
            }
        }
        legal.forEach(value -> attempts.add(Attempt.of(value)));
        return attempts;
    }

    private Quantifiers quantifiers() {
        return new Quantifiers(schema.path("pattern").asString(""));
    }
}
