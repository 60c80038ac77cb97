package org.coworkingapi.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.verification.Here;
import org.coworkingapi.verification.contract.Contract;
import org.coworkingapi.verification.contract.Expectation;
import org.coworkingapi.verification.http.Answer;
import org.coworkingapi.verification.spec.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of this repository, each held against itself and the spec. */
class OwnContractsTest {

    static List<Contract> contracts() {
        return Here.CONTRACTS.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void accept_their_own_example(Contract contract) {
        Map<String, List<String>> headers = new HashMap<>();
        contract.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        assertThat(new Expectation(contract).mismatches(new Answer(contract.status(), headers, contract.body().toString()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void send_what_leads_to_the_error_that_they_expect(Contract contract) {
        Operation operation = Here.SPEC.operationOf(contract.operationFolder()).orElseThrow();
        List<Refusal> refusals = new RequestCheck(Here.SPEC, Here.CONTRACTS.tokens()).refusals(contract.request(), operation);
        if (!refusals.isEmpty()) {
            assertThat(refusals.get(0).code()).isEqualTo(contract.code());
        }
    }
}
