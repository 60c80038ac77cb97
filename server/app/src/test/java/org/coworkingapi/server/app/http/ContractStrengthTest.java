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
 * Tests that the generated tests agree with {@link Expectation}, which verifies remote servers. The tested responses
 * are the example of each contract and variations of the example with one fault.
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
    void the_generated_test_and_the_expectation_reject_every_major_fault(Contract contract)
            throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.majorFaults(contract)) {
            assertThat(passesGeneratedTest(contract, fault.response()))
                    .as("the generated test, with the fault: " + fault.description())
                    .isFalse();
            assertThat(new Expectation(contract).mismatches(fault.response()))
                    .as(fault.description())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_generated_test_and_the_expectation_agree_on_minor_faults(Contract contract)
            throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.minorFaults(contract)) {
            assertThat(new Expectation(contract).mismatches(fault.response()).isEmpty())
                    .as(fault.description())
                    .isEqualTo(passesGeneratedTest(contract, fault.response()));
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
