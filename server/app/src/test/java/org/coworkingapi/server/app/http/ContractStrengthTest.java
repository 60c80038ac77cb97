package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that {@link Expectation}, which verifies every server, is at least as strict as the generated tests. The tested
 * responses are the example of each contract and variations of the example with one fault.
 */
class ContractStrengthTest {

    static List<Contract> contracts() {
        return Repository.CONTRACTS.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_generated_test_and_the_expectation_accept_the_example(Contract contract)
            throws ReflectiveOperationException {
        ReceivedResponse example = ContractFaults.example(contract);
        assertThat(passesGeneratedTest(contract, example)).isTrue();
        assertThat(new Expectation(contract).mismatches(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_expectation_rejects_every_major_fault(Contract contract) {
        for (ContractFaults.Fault fault : ContractFaults.majorFaults(contract)) {
            assertThat(new Expectation(contract).mismatches(fault.response()))
                    .as("%s with the fault: %s", contract, fault.description())
                    .isNotEmpty();
        }
    }

    /** The generated tests are weaker for lists and nulls without a matcher. */
    @ParameterizedTest
    @MethodSource("contracts")
    void the_expectation_rejects_every_fault_that_the_generated_test_rejects(Contract contract)
            throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.minorFaults(contract)) {
            if (!passesGeneratedTest(contract, fault.response())) {
                assertThat(new Expectation(contract).mismatches(fault.response()))
                        .as("%s with the fault: %s", contract, fault.description())
                        .isNotEmpty();
            }
        }
    }

    private static boolean passesGeneratedTest(Contract contract, ReceivedResponse received)
            throws ReflectiveOperationException {
        Response response = new ResponseBuilder()
                .setStatusCode(received.status())
                .setHeaders(new Headers(received.headers().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                        .toList()))
                .setBody(received.body())
                .build();
        return GeneratedContractTest.of(contract).accepts(response);
    }
}
