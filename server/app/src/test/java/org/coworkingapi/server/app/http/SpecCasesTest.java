package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.run.Verification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** For every constraint, status and code of the spec a request, and exactly the answer that the spec promises. */
@ServerTest
class SpecCasesTest {

    private static final Verification VERIFICATION = new Verification(Repository.SPEC, Repository.CONTRACTS);

    @Autowired
    private ServerWire server;

    @Test
    void leave_no_constraint_status_or_code_without_a_request() {
        assertThat(VERIFICATION.cases().findings()).isEmpty();
        assertThat(VERIFICATION.cases().cases()).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> are_answered_as_the_spec_says() {
        return VERIFICATION.cases().cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.operation().id() + ' ' + one.name(), () -> {
                    Outcome outcome = VERIFICATION.run(one, server);
                    assertThat(outcome.findings()).isEmpty();
                    assertThat(outcome.notRun()).isEmpty();
                }));
    }
}
