package org.coworkingapi.contract.verification.finding;

import java.util.List;
import java.util.Optional;

/**
 * How one check of a suite ended.
 *
 * @param suite a consumer's name, or what was held against the spec
 * @param name the contract's or the case's name
 * @param operation the operation's id; empty if it is about none
 * @param notRun why it was not run; empty if it was
 */
public record CheckOutcome(String suite, String name, String operation, List<Finding> findings, Optional<String> notRun) {

    public CheckOutcome {
        findings = List.copyOf(findings);
    }

    public static CheckOutcome of(String suite, String name, String operation, List<Finding> findings) {
        return new CheckOutcome(suite, name, operation, findings, Optional.empty());
    }

    public boolean isGreen() {
        return findings.isEmpty() && notRun.isEmpty();
    }
}
