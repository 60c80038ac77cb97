package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever verifies a contract comes to the same judgement: the test that is generated from it, and {@link Expectation},
 * by which servers elsewhere are verified. The answers are the contract's own example, and then the same with one
 * fault.
 */
class ContractStrengthTest {

    static List<Contract> contracts() {
        return Repository.CONTRACTS.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void accepts_its_own_example(Contract contract) throws ReflectiveOperationException {
        Answer example = ContractFaults.example(contract);
        assertThat(generated(contract, example)).isTrue();
        assertThat(new Expectation(contract).mismatches(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void notices_every_status_and_field_that_is_something_else(Contract contract) throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.grave(contract)) {
            assertThat(generated(contract, fault.answer()))
                    .as("the generated test when " + fault.what())
                    .isFalse();
            assertThat(new Expectation(contract).mismatches(fault.answer()))
                    .as(fault.what())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void judges_smaller_faults_alike(Contract contract) throws ReflectiveOperationException {
        for (ContractFaults.Fault fault : ContractFaults.small(contract)) {
            assertThat(new Expectation(contract).mismatches(fault.answer()).isEmpty())
                    .as(fault.what())
                    .isEqualTo(generated(contract, fault.answer()));
        }
    }

    private static boolean generated(Contract contract, Answer answer) throws ReflectiveOperationException {
        Response response = new ResponseBuilder()
                .setStatusCode(answer.status())
                .setHeaders(new Headers(answer.headers().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                        .toList()))
                .setBody(answer.body())
                .build();
        return GeneratedContractTest.of(contract).accepts(response);
    }
}
