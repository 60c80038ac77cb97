package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.cases.TestCases;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** The effects of a PUT with and without {@code x-partial}, whose body has the name of a thing, but not its size. */
class PartialUpdateTest {

    private static final String SPEC = """
            openapi: 3.0.3
            paths:
              /thing:
                get:
                  operationId: getThing
                  responses:
                    '200': {content: {application/json: {schema: {type: object}}}}
                put:
                  operationId: changeThing
                  x-partial: %s
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            name: {type: string}
                            note: {type: string, nullable: true}
                            size: {type: integer}
                            version: {type: integer, readOnly: true}
                  responses:
                    '204': {description: The thing is changed.}
            """;
    private static final String REQUESTS = """
            {
              "getThing": {"succeeds": {}},
              "changeThing": {"succeeds": {"body": {"name": "Mia", "note": null}}}
            }
            """;
    private static final String BEFORE = "{'name': 'Old', 'note': 'x', 'size': 3, 'version': 1}";

    @Test
    void omitted_properties_keep_their_values_and_read_only_properties_may_change() {
        assertThat(findings(true, "{'name': 'Mia', 'note': null, 'size': 3, 'version': 2}"))
                .isEmpty();
    }

    @Test
    void a_value_that_a_null_removes_may_be_missing() {
        assertThat(findings(true, "{'name': 'Mia', 'size': 3}")).isEmpty();
    }

    @Test
    void a_changed_value_of_an_omitted_property_is_a_finding() {
        assertThat(findings(true, "{'name': 'Mia', 'size': 4}"))
                .singleElement()
                .asString()
                .contains(
                        "/thing, read after the request, has another value of $.size than before, although the request"
                                + " omits it. The value is 4, but must be 3.");
    }

    @Test
    void a_missing_value_of_an_omitted_property_is_a_finding() {
        assertThat(findings(true, "{'name': 'Mia'}"))
                .singleElement()
                .asString()
                .contains("$.size than before, although the request omits it. The value is missing.");
    }

    @Test
    void a_value_that_remains_despite_a_null_is_a_finding() {
        assertThat(findings(true, "{'name': 'Mia', 'note': 'x', 'size': 3}"))
                .singleElement()
                .asString()
                .contains("$.note than the request.");
    }

    @Test
    void an_omitted_property_that_keeps_its_value_is_a_finding_if_the_put_is_not_partial() {
        assertThat(findings(false, "{'name': 'Mia', 'note': null, 'size': 3}"))
                .singleElement()
                .asString()
                .contains("still has the old value of $.size, which the replacement omits.");
    }

    /** Returns the findings for the successful request if a read after it returns this body. */
    private static List<Finding> findings(boolean isPartial, String after) {
        Spec spec = Spec.of(SourceFile.of(Path.of("spec.yaml"), SPEC.formatted(isPartial)));
        TestCase write =
                TestCases.of(spec, Repository.CONTRACTS, SourceFile.of(Path.of("requests.json"), REQUESTS))
                        .cases()
                        .stream()
                        .filter(testCase -> testCase.operation().id().equals("changeThing")
                                && testCase.name().equals("succeeds"))
                        .findFirst()
                        .orElseThrow();
        Iterator<String> reads = List.of(BEFORE, after).iterator();
        return new Verification(spec, Repository.CONTRACTS)
                .run(
                        write,
                        request -> request.method().equals("PUT")
                                ? new ReceivedResponse(204, Map.of(), "")
                                : new ReceivedResponse(
                                        200,
                                        Map.of("Content-Type", List.of("application/json")),
                                        reads.next().replace('\'', '"')))
                .findings();
    }
}
