package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.cases.TestCases;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** The effect of a write that the server may complete after its response (RFC 9110, section 15.3.3). */
class AcceptedWriteTest {

    private static final Spec SPEC = Spec.of(SourceFile.of(Path.of("spec.yaml"), """
            openapi: 3.0.3
            paths:
              /thing:
                get:
                  operationId: getThing
                  responses:
                    '200': {content: {application/json: {schema: {type: object}}}}
                put:
                  operationId: replaceThing
                  requestBody:
                    content:
                      application/json: {schema: {type: object}}
                  responses:
                    '200': {description: The thing is replaced.}
                    '202': {description: The thing will be replaced.}
            """));
    private static final SourceFile REQUESTS = SourceFile.of(Path.of("requests.json"), """
            {
              "getThing": {"succeeds": {}},
              "replaceThing": {"succeeds": {"body": {"name": "Mia"}}}
            }
            """);

    @Test
    void a_write_with_status_202_is_not_read_back() {
        assertThat(findings(202)).isEmpty();
    }

    @Test
    void a_write_with_status_200_is_read_back() {
        assertThat(findings(200))
                .singleElement()
                .asString()
                .contains("/thing, read after the request, has another value of $.name than the request.");
    }

    /** Returns the findings for a write with this status, after which a read still returns the old value. */
    private static List<Finding> findings(int status) {
        TestCases testCases = TestCases.of(SPEC, Repository.CONTRACTS, REQUESTS);
        TestCase write = testCases.cases().stream()
                .filter(testCase -> testCase.operation().id().equals("replaceThing")
                        && testCase.name().equals("succeeds"))
                .findFirst()
                .orElseThrow();
        return new Verification(SPEC, Repository.CONTRACTS, testCases)
                .run(write, request -> response(request, status))
                .findings();
    }

    private static ReceivedResponse response(Request request, int status) {
        return request.method().equals("PUT")
                ? new ReceivedResponse(status, Map.of(), "")
                : new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), "{\"name\": \"Old\"}");
    }
}
