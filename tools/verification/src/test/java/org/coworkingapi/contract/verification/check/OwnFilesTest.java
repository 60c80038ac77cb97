package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.verification.Here;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.junit.jupiter.api.Test;

/** The contracts and the examples of this repository. */
class OwnFilesTest {

    @Test
    void contracts_agree_with_the_spec_and_with_themselves() {
        List<Outcome> outcomes = new ContractCheck(Here.SPEC, Here.CONTRACTS).outcomes();
        assertThat(outcomes).hasSize(Here.CONTRACTS.contracts().size() + Here.CONTRACTS.consumers().size());
        assertThat(findings(outcomes)).isEmpty();
    }

    @Test
    void examples_in_the_spec_keep_their_schemas() {
        List<Outcome> outcomes = new ExampleCheck(Here.SPEC).outcomes();
        assertThat(outcomes).extracting(Outcome::name).contains("200 techInnovators", "200 janeSmith", "404 teamNotFound", "schemas");
        assertThat(findings(outcomes)).isEmpty();
    }

    private static List<Finding> findings(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
    }
}
