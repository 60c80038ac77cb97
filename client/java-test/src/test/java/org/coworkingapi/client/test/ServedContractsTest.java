package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without stubbed responses, the stub serves the contracts of its consumer. */
class ServedContractsTest {

    private static final Map<String, CoworkingStub> STUBS =
            RepositorySpec.CONTRACTS.names().stream().collect(Collectors.toMap(Function.identity(), CoworkingStub::of));

    @AfterAll
    static void close() {
        STUBS.values().forEach(CoworkingStub::close);
    }

    static List<Contract> contracts() {
        return RepositorySpec.CONTRACTS.contracts();
    }

    @Test
    void the_kit_contains_the_contracts_of_all_consumers() {
        assertThat(VerifiedData.get().consumers()).containsExactlyElementsOf(RepositorySpec.CONTRACTS.names());
        assertThat(VerifiedData.get().stubs()).hasSameSizeAs(contracts());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void the_stub_returns_the_response_of_the_contract_and_completes_errors(Contract contract) {
        ReceivedResponse response = TestRequests.send(STUBS.get(contract.consumer()), contract.request());

        assertThat(new Expectation(contract).mismatches(response)).isEmpty();
        if (contract.status() < 400) {
            assertThat(response.json()).isEqualTo(contract.body());
        } else {
            assertThat(RepositorySpec.findings(contract.request(), response)).isEmpty();
        }
    }
}
