package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Calls the verified stubs of all contracts with the client. */
class ContractsTest {

    private static final StubServer SERVER = new StubServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Contract> contracts() {
        // The client never sends HEAD, and a response to HEAD has no body to read.
        return Stubs.CONTRACTS.contracts().stream()
                .filter(contract -> !contract.request().method().equals("HEAD"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void the_client_reads_the_response_of_the_contract(Contract contract) {
        ContractCall call = new ContractCall(contract);
        SERVER.serve(contract.consumer());

        if (Response.isSuccess(contract.status())) {
            Object result = response(call);
            if (contract.body().isMissingNode()) {
                assertThat(result)
                        .as("%s", contract)
                        .isEqualTo(contract.headers().get("ETag"));
            } else {
                assertSameJson(contract, result);
            }
        } else {
            CoworkingApiException error =
                    catchThrowableOfType(CoworkingApiException.class, () -> call.send(SERVER.url()));

            assertThat(error).as("%s", contract).isNotNull();
            assertThat(error.status()).as("%s", contract).isEqualTo(contract.status());
            if (contract.code().isEmpty()) {
                assertThat(error.code()).as("%s", contract).isNull();
            } else {
                assertThat(error.code()).as("%s", contract).isEqualTo(new ErrorCode(contract.code()));
                assertThat(error)
                        .as("%s", contract)
                        .isExactlyInstanceOf(ErrorsTest.exceptionOf(contract.status(), contract.code()));
            }
            String seconds = contract.headers().get("Retry-After");
            if (seconds != null) {
                assertThat(error.retryAfter())
                        .as("%s", contract)
                        .isEqualTo(Duration.ofSeconds(Long.parseLong(seconds)));
            }
            JsonNode problem = Json.MAPPER.valueToTree(error.problem());
            contract.body()
                    .forEachEntry((member, value) -> assertThat(problem.get(member))
                            .as("%s: %s", contract, member)
                            .isEqualTo(value));
        }
    }

    private static Object response(ContractCall call) {
        try {
            return call.send(SERVER.url());
        } catch (CoworkingException e) {
            throw new AssertionError("[" + call.contract() + "] " + e.getMessage(), e);
        }
    }

    private static void assertSameJson(Contract contract, Object decoded) {
        assertThat(JsonDifferences.between(contract.body(), JsonDifferences.json(decoded)))
                .as("%s", contract)
                .isEmpty();
    }
}
