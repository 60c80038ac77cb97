package org.coworkingapi.server.app.drift;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.verification.finding.Outcome;

/**
 * What became of one fault.
 *
 * @param red what noticed it
 */
record FaultResult(String kind, String fault, List<Outcome> red) {

    /** The suites whose names are no consumer's. */
    private static final Set<String> OF_THE_SPEC = Set.of("spec", "stubs");

    FaultResult {
        red = red.stream().filter(outcome -> !outcome.isGreen()).toList();
    }

    boolean caught() {
        return !red.isEmpty();
    }

    boolean caughtByContract() {
        return red.stream().anyMatch(outcome -> !OF_THE_SPEC.contains(outcome.suite()));
    }

    boolean caughtBySpec() {
        return red.stream().anyMatch(outcome -> outcome.suite().equals("spec"));
    }

    /** Whether some finding says which consumer is affected. */
    boolean namesConsumer() {
        return red.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .anyMatch(finding -> !finding.consumers().isEmpty());
    }

    /** For a person who looks for the row behind a number. */
    @Override
    public String toString() {
        return kind + ": " + fault + " (contract " + caughtByContract() + ", spec " + caughtBySpec() + ", consumer "
                + namesConsumer() + ")";
    }
}
