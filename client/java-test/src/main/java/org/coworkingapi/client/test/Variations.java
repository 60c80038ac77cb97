package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * Responses that differ in one field from the verified response, and that the spec allows: null for a nullable field,
 * an empty list, an absent optional field, a value that is newer than the spec, or an additional property. In a list,
 * all elements have the difference.
 *
 * <p>Only fields of the responses that the tested code receives are changed. The order is that of the spec.
 */
public final class Variations implements Iterable<Variation> {

    /** Code that is tested with each variation. It must call the stubbed operation each time. */
    @FunctionalInterface
    public interface Code {

        /**
         * Runs the code.
         *
         * @throws Exception if the code fails
         */
        void run() throws Exception;
    }

    private final StubKey key;
    private final Scenario scenario;
    private final VariationCatalog catalog;
    private final Outcome original;
    private final List<ObservedResponses.Observed> knownResponses;
    private final VariationRecorder recorder;
    private final boolean includesLaterVersions;

    Variations(
            StubKey key,
            Scenario scenario,
            VariationCatalog catalog,
            Outcome original,
            List<ObservedResponses.Observed> knownResponses,
            VariationRecorder recorder,
            boolean includesLaterVersions) {
        this.key = key;
        this.scenario = scenario;
        this.catalog = catalog;
        this.original = original;
        this.knownResponses = knownResponses;
        this.recorder = recorder;
        this.includesLaterVersions = includesLaterVersions;
    }

    /**
     * Adds responses that the spec does not allow, but that a later version may allow: null for a field that is not
     * nullable, an absent field, an empty list although the spec requires elements, a new enum value, or an additional
     * property of a closed object. Recorded results of these variations show reviewers of the spec whether such a
     * change breaks this consumer.
     */
    public Variations withLaterVersions() {
        return new Variations(key, scenario, catalog, original, knownResponses, recorder, true);
    }

    /**
     * Runs the code once with the unchanged response, and once with each variation. Afterwards, the responses that were
     * stubbed before apply again.
     *
     * <p>With the system property {@code coworking.variations.write}, the folder of all contracts, this method also
     * writes the results to the file {@code variations.yaml} of the consumer.
     *
     * @throws AssertionError if the code fails with any variation or with the unchanged response, if no variation
     *     applies, or if the code does not receive a response, so that the test could not fail; the message lists all
     *     failures
     */
    public void forEach(Code code) {
        Map<BodyVariation, @Nullable Throwable> failures = run(code).failures();
        Map<BodyVariation, Throwable> broken = new LinkedHashMap<>();
        failures.forEach((variation, failure) -> {
            if (failure != null) {
                broken.put(variation, failure);
            }
        });
        if (!broken.isEmpty()) {
            AssertionError error = new AssertionError(
                    broken.size() + " of " + failures.size() + " variations of the response to " + key
                            + " break the code:" + lines(broken),
                    broken.values().iterator().next());
            broken.values().stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    /**
     * Runs the code as {@link #forEach(Code)} does, and compares the results with those in the file
     * {@code variations.yaml} of the consumer, which is part of the stubs. A recorded failure is accepted.
     *
     * <p>With the system property {@code coworking.variations.write}, this method writes the file instead.
     *
     * @throws AssertionError if the results differ from those in the file
     * @throws IllegalStateException if the stub serves the contracts of several consumers
     */
    public void verifyRecorded(Code code) {
        recorder.requireConsumer();
        Results results = run(code);
        if (!VariationRecorder.isWriting()) {
            recorder.verify(results.byContract());
        }
    }

    /**
     * Returns a test for each variation, for a method with {@code @TestFactory}. The code first runs once with the
     * unchanged response.
     *
     * @throws AssertionError if the code fails with the unchanged response, or does not receive it, or if no variation
     *     applies
     */
    public Stream<DynamicTest> tests(Code code) {
        return applicable(code).stream()
                .map(variation -> DynamicTest.dynamicTest(
                        variation.id(),
                        () -> restoring(() -> {
                            Throwable failure = runWith(variation, code, new LinkedHashMap<>());
                            if (failure instanceof Error error) {
                                throw error;
                            }
                            if (failure != null) {
                                throw new AssertionError(
                                        "The variation '" + variation.id() + "' breaks the code: "
                                                + RecordedResults.firstLine(failure),
                                        failure);
                            }
                            return true;
                        })));
    }

    /**
     * Returns the variations that apply to the verified responses of the stub's consumers, for other test frameworks
     * and for loops. A variation of a field that the tested code does not request does not change its response.
     */
    @Override
    public Iterator<Variation> iterator() {
        return applicable(knownResponses).stream()
                .map(variation -> new Variation(variation, () -> stub(new ObservedResponses(variation))))
                .iterator();
    }

    /**
     * The results of all variations.
     *
     * @param failures the failure of each variation; null if the code tolerates it
     * @param byContract the results by the ids of the variations, by the tested contracts
     */
    private record Results(
            Map<BodyVariation, @Nullable Throwable> failures,
            Map<String, Map<String, @Nullable Throwable>> byContract) {}

    private Results run(Code code) {
        Results results = new Results(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (BodyVariation variation : applicable(code)) {
            results.failures().put(variation, restoring(() -> runWith(variation, code, results.byContract())));
        }
        recorder.write(results.byContract());
        return results;
    }

    /** Returns the variations that change a response to the code. */
    private List<BodyVariation> applicable(Code code) {
        ObservedResponses observed = new ObservedResponses(null);
        Throwable failure = restoring(() -> {
            stub(observed);
            return failureOf(code);
        });
        if (failure != null) {
            throw new AssertionError(
                    "The code fails with the unchanged response to " + key + ": " + RecordedResults.firstLine(failure),
                    failure);
        }
        if (observed.responses().isEmpty()) {
            throw new AssertionError("The code received no stubbed response to " + key
                    + ", so that this test could not fail; call the operation in the code, with a valid token.");
        }
        List<BodyVariation> variations = applicable(observed.responses());
        if (variations.isEmpty()) {
            throw new AssertionError("No variation applies to the response to " + key
                    + ", because the spec allows none for its fields; add withLaterVersions(), or remove this test.");
        }
        return variations;
    }

    private List<BodyVariation> applicable(List<ObservedResponses.Observed> responses) {
        Map<Integer, List<JsonNode>> bodies = responses.stream()
                .collect(Collectors.groupingBy(
                        ObservedResponses.Observed::status,
                        LinkedHashMap::new,
                        Collectors.mapping(ObservedResponses.Observed::body, Collectors.toList())));
        List<BodyVariation> variations = new ArrayList<>();
        bodies.forEach((status, bodiesOfStatus) -> catalog.of(key.operation(), status).stream()
                .filter(variation -> variation.isLegal() || includesLaterVersions)
                .filter(variation -> bodiesOfStatus.stream()
                        .anyMatch(body -> variation.applyTo(body).isPresent()))
                .forEach(variations::add));
        return variations;
    }

    /** Returns the failure of the code with a variation; null if the code tolerates it. */
    private @Nullable Throwable runWith(
            BodyVariation variation, Code code, Map<String, Map<String, @Nullable Throwable>> byContract) {
        ObservedResponses observed = new ObservedResponses(variation);
        stub(observed);
        Throwable failure = failureOf(code);
        if (observed.responses().isEmpty()) {
            throw new AssertionError(
                    "The code did not receive the variation '" + variation.id() + "' of the response to " + key
                            + ", so that this test could not fail; create the tested objects in the code, without a cache.");
        }
        Set<String> contracts = observed.contracts();
        contracts.forEach(contract -> byContract
                .computeIfAbsent(contract, each -> new LinkedHashMap<>())
                .put(variation.id(), failure));
        return failure;
    }

    private static @Nullable Throwable failureOf(Code code) {
        try {
            code.run();
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        }
    }

    private void stub(ObservedResponses change) {
        scenario.set(key, List.of(Step.always(new Outcome.Changed(original, change))));
    }

    private <T extends @Nullable Object> T restoring(Supplier<T> action) {
        List<Step> before = scenario.stepsFor(key);
        try {
            return action.get();
        } finally {
            scenario.set(key, before);
        }
    }

    private static String lines(Map<BodyVariation, Throwable> failures) {
        StringBuilder lines = new StringBuilder();
        failures.forEach((variation, failure) -> lines.append(System.lineSeparator())
                .append("  ")
                .append(variation.id())
                .append(": ")
                .append(RecordedResults.firstLine(failure)));
        return lines.toString();
    }
}
