package org.coworkingapi.contract.verification.check;

import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.Mismatch;
import tools.jackson.databind.JsonNode;

/** Determines whether a contract detects a body that differs from its example. */
final class MutationDetector {

    private final Contract contract;
    private final Expectation expectation;
    private final List<Mismatch> exampleMismatches;

    MutationDetector(Contract contract) {
        this.contract = contract;
        this.expectation = new Expectation(contract);
        // MatcherCheck reports the mismatches of an incorrect example.
        this.exampleMismatches = mismatches(contract.body());
    }

    boolean detects(JsonNode body) {
        return exampleMismatches.isEmpty()
                ? !expectation.accepts(MatcherCheck.response(contract, body))
                : !mismatches(body).equals(exampleMismatches);
    }

    private List<Mismatch> mismatches(JsonNode body) {
        return expectation.mismatches(MatcherCheck.response(contract, body));
    }
}
