package org.coworkingapi.server.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The samples of all cases in all rounds. */
final class Results {

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /** Measures all cases in turn in each round. The samples of the rounds for warm-up are dropped. */
    static Results measure(List<Case> cases, int warmUpRounds, int rounds)
            throws IOException, InterruptedException, ExecutionException {
        Results results = new Results();
        try (Load load = new Load()) {
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                System.out.println("round " + round);
                for (Case measured : cases) {
                    Sample sample = load.run(measured);
                    if (round > 0) {
                        results.samples
                                .computeIfAbsent(measured.name(), name -> new ArrayList<>())
                                .add(sample);
                    }
                }
            }
        }
        return results;
    }

    boolean has(String name) {
        return samples.containsKey(name);
    }

    Spread of(String name, ToDoubleFunction<Sample> value) {
        return Spread.of(samples.get(name).stream().mapToDouble(value));
    }

    /** Returns the ratios of two cases in the same round. */
    Spread ratio(String numerator, String denominator, ToDoubleFunction<Sample> value) {
        return combine(numerator, denominator, value, (a, b) -> a / b);
    }

    /** Returns the differences of two cases in the same round. */
    Spread difference(String minuend, String subtrahend, ToDoubleFunction<Sample> value) {
        return combine(minuend, subtrahend, value, (a, b) -> a - b);
    }

    private Spread combine(String first, String second, ToDoubleFunction<Sample> value, DoubleBinaryOperator operator) {
        List<Sample> a = samples.get(first);
        List<Sample> b = samples.get(second);
        return Spread.of(IntStream.range(0, a.size())
                .mapToDouble(round ->
                        operator.applyAsDouble(value.applyAsDouble(a.get(round)), value.applyAsDouble(b.get(round)))));
    }

    /** Returns one sample with the requests of all rounds. */
    Sample all(String name) {
        return samples.get(name).stream().reduce(Sample::plus).orElseThrow();
    }
}
