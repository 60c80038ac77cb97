package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.run.Verification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the server with generated requests for every constraint, status and code of the spec. */
@ServerTest
class SpecCasesTest {

    private static final Verification VERIFICATION = new Verification(Repository.SPEC, Repository.CONTRACTS);

    @Autowired
    private ServerTransport server;

    @Test
    void every_constraint_status_and_code_has_a_request() {
        assertThat(VERIFICATION.cases().findings()).isEmpty();
        assertThat(VERIFICATION.cases().cases()).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> responses_conform_to_the_spec() {
        return VERIFICATION.cases().cases().stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.operation().id() + ' ' + specCase.name(), () -> {
                    CheckOutcome outcome = VERIFICATION.run(specCase, new CaseTransport(specCase));
                    assertThat(outcome.findings()).isEmpty();
                    assertThat(outcome.notRun()).isEmpty();
                }));
    }

    /** Sends the request of a case, and requests that read its effect. */
    private final class CaseTransport implements HttpTransport {

        private final TestCase specCase;

        private CaseTransport(TestCase specCase) {
            this.specCase = specCase;
        }

        @Override
        public ReceivedResponse send(Request request) {
            ReceivedResponse response = server.send(request);
            return request.equals(specCase.request())
                    ? ContractObserver.observe(specCase.operation(), response)
                    : ContractObserver.observe(request, response);
        }

        @Override
        public void restoreFixture() {
            server.restoreFixture();
        }
    }
}
