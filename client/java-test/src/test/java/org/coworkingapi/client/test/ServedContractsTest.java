package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stub serves as long as nothing is said: each consumer's contracts. */
class ServedContractsTest {

    private static final Map<String, CoworkingStub> STUBS =
            TheSpec.CONTRACTS.names().stream().collect(Collectors.toMap(Function.identity(), CoworkingStub::of));

    @AfterAll
    static void close() {
        STUBS.values().forEach(CoworkingStub::close);
    }

    static List<Contract> contracts() {
        return TheSpec.CONTRACTS.contracts();
    }

    @Test
    void all_consumers_have_contracts_in_the_kit() {
        assertThat(Library.get().consumers()).containsExactlyElementsOf(TheSpec.CONTRACTS.names());
        assertThat(Library.get().stubs()).hasSameSizeAs(contracts());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void answers_as_the_contract_says(Contract contract) {
        Answer answer = TestRequests.send(STUBS.get(contract.consumer()), contract.request());

        assertThat(new Expectation(contract).mismatches(answer)).isEmpty();
        assertThat(answer.json()).isEqualTo(contract.body());
    }
}
