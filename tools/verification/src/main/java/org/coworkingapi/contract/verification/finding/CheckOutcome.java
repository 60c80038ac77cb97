package org.coworkingapi.contract.verification.finding;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one check.
 *
 * @param suite the name of a consumer, or of another group of checks
 * @param name the name of the contract or test case
 * @param operation the id of the operation; empty if the check does not belong to an operation
 * @param notRun the reason why the check was not run; empty if it was run
 */
public record CheckOutcome(
        String suite, String name, String operation, List<Finding> findings, Optional<String> notRun) {

    public CheckOutcome {
        findings = List.copyOf(findings);
    }

    public static CheckOutcome of(String suite, String name, String operation, List<Finding> findings) {
        return new CheckOutcome(suite, name, operation, findings, Optional.empty());
    }

    /** Returns whether the check was run and has no findings. */
    public boolean isGreen() {
        return findings.isEmpty() && notRun.isEmpty();
    }
}
