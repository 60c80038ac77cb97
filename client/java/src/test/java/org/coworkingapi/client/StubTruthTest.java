package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.coworkingapi.client.Stubs.Stub;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stubs really serve, over plain HTTP; that the client decodes each of them is proven by {@link ContractsTest}. */
class StubTruthTest {

    private static final StubServer SERVER = new StubServer();
    private static final AnswerCheck CHECK = new AnswerCheck(TheSpec.SPEC, Usage.of(TheSpec.SPEC, Stubs.CONTRACTS));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Stub> stubs() {
        return Stubs.all();
    }

    @Test
    void stubs_are_made_from_each_contract_that_the_client_is_held_to_and_from_nothing_else() {
        assertThat(Stubs.all()).extracting(Stub::path)
            .containsExactlyInAnyOrderElementsOf(ContractsTest.contracts().stream().map(Contract::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stubs")
    void answers_the_request_of_its_contract_as_contract_and_spec_say(Stub stub) {
        Contract contract = stub.contract();
        SERVER.serve(contract.consumer());

        Answer answer = SERVER.send(contract.request());

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(SERVER.answered()).as("the stub that answers %s", contract)
                .containsExactly(stub.mapping().get("id").asString());
            all.assertThat(new Expectation(contract).mismatches(answer)).as("%s as its contract says", contract).isEmpty();
            all.assertThat(findings(contract, answer)).as("%s as the spec says", contract).isEmpty();
            all.assertThat(undocumentedHeaders(stub)).as("undocumented headers of %s", contract).isEmpty();
        });
    }

    /** All but what is missing: a contract lists what its consumer reads. */
    private static List<Finding> findings(Contract contract, Answer answer) {
        return CHECK.findings(contract.request(), answer).stream()
            .filter(finding -> finding.rule() != Rule.ANSWER_INCOMPLETE).toList();
    }

    private static Set<String> undocumentedHeaders(Stub stub) {
        Contract contract = stub.contract();
        int status = stub.mapping().at("/response/status").asInt();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(stub.mapping().at("/response/headers").propertyNames());
        Optional.ofNullable(TheSpec.SPEC.operationOf(contract.operationFolder()).orElseThrow().responses().get(status))
            .ifPresent(response -> names.removeAll(response.headers().keySet()));
        names.remove("Content-Type");
        return names;
    }
}
