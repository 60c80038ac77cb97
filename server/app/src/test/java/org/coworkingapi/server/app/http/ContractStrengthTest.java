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
 * Tests that generated tests and {@link Expectation}, which verifies remote servers, agree. The responses are the
 * example of a contract, and variations of it with one fault.
 */
class ContractStrengthTest {

    static List<Contract> contracts() {
        return Repository.CONTRACTS.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void both_accept_the_example_of_the_contract(Contract contract) throws ReflectiveOperationException {
        ReceivedResponse example = ContractFaults.example(contract);
        assertThat(generated(contract, example)).isTrue();
        assertThat(new Expectation(contract).mismatches(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void both_reject_every_wrong_status_and_field(Contract contract) throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.major(contract)) {
            assertThat(generated(contract, fault.response()))
                    .as("the generated test when " + fault.description())
                    .isFalse();
            assertThat(new Expectation(contract).mismatches(fault.response()))
                    .as(fault.description())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void both_agree_on_minor_faults(Contract contract) throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.minor(contract)) {
            assertThat(new Expectation(contract).mismatches(fault.response()).isEmpty())
                    .as(fault.description())
                    .isEqualTo(generated(contract, fault.response()));
        }
    }

    private static boolean generated(Contract contract, ReceivedResponse received) throws ReflectiveOperationException {
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
