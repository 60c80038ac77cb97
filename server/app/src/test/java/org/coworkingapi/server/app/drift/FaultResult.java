package org.coworkingapi.server.app.drift;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.verification.finding.CheckOutcome;

/**
 * The result of a verification with one fault.
 *
 * @param failures outcomes that detected the fault; the constructor removes successful outcomes
 */
record FaultResult(String kind, String fault, List<CheckOutcome> failures) {

    /** Suites that do not belong to a consumer. */
    private static final Set<String> SPEC_SUITES = Set.of("spec", "stubs");

    FaultResult {
        failures = failures.stream().filter(outcome -> !outcome.isGreen()).toList();
    }

    boolean isDetected() {
        return !failures.isEmpty();
    }

    boolean isDetectedByContract() {
        return failures.stream().anyMatch(outcome -> !SPEC_SUITES.contains(outcome.suite()));
    }

    boolean isDetectedBySpec() {
        return failures.stream().anyMatch(outcome -> outcome.suite().equals("spec"));
    }

    /** Returns whether a finding names an affected consumer. */
    boolean namesConsumer() {
        return failures.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .anyMatch(finding -> !finding.consumers().isEmpty());
    }

    /** Describes the result in the output of the test. */
    @Override
    public String toString() {
        return kind + ": " + fault + " (contract " + isDetectedByContract() + ", spec " + isDetectedBySpec()
                + ", consumer " + namesConsumer() + ")";
    }
}
