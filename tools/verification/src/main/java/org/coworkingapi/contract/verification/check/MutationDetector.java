package org.coworkingapi.contract.verification.check;

import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.Mismatch;
import tools.jackson.databind.JsonNode;

/** Whether a contract would notice another body than its own example. */
final class MutationDetector {

    private final Contract contract;
    private final Expectation expectation;
    private final List<Mismatch> own;

    MutationDetector(Contract contract) {
        this.contract = contract;
        this.expectation = new Expectation(contract);
        // Not always empty: a wrong example is another finding, and must not pass for vigilance.
        this.own = mismatches(contract.body());
    }

    boolean of(JsonNode body) {
        return own.isEmpty()
                ? !expectation.accepts(MatcherCheck.response(contract, body))
                : !mismatches(body).equals(own);
    }

    private List<Mismatch> mismatches(JsonNode body) {
        return expectation.mismatches(MatcherCheck.response(contract, body));
    }
}
