package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.run.Verification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the server with the requests of all contracts. Unlike the generated tests, this test compares lists element by
 * element, and its findings name the file and line.
 */
@ServerTest
class ContractExpectationTest {

    private static final Verification VERIFICATION = new Verification(Repository.SPEC, Repository.CONTRACTS);

    @Autowired
    private ServerTransport server;

    @TestFactory
    Stream<DynamicTest> the_server_returns_the_response_of_every_contract() {
        return Repository.CONTRACTS.contracts().stream()
                .map(contract -> DynamicTest.dynamicTest(contract.toString(), () -> {
                    CheckOutcome outcome = VERIFICATION.run(contract, server);
                    assertThat(outcome.findings()).isEmpty();
                    assertThat(outcome.notRun()).isEmpty();
                }));
    }
}
