package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** The effects of requests with a JSON Merge Patch (RFC 7396). */
class MergePatchTest {

    private static final String SPEC = """
            openapi: 3.0.3
            paths:
              /thing:
                get:
                  operationId: getThing
                  responses:
                    '200': {content: {application/json: {schema: {type: object}}}}
                patch:
                  operationId: changeThing
                  requestBody:
                    content:
                      %s: {schema: {type: object}}
                  responses:
                    '200': {content: {application/json: {schema: {type: object}}}}
            """;
    private static final String REQUESTS = """
            {
              "getThing": {"succeeds": {}},
              "changeThing": {"succeeds": {"body": {"owner": {"name": "Mia", "address": {"street": null}}}}}
            }
            """;

    @Test
    void a_field_may_be_missing_after_a_patch_with_a_nested_null() {
        assertThat(findings("application/merge-patch+json", "{'owner': {'name': 'Mia', 'address': {}}}"))
                .isEmpty();
    }

    @Test
    void a_field_may_be_null_after_a_patch_with_a_nested_null() {
        assertThat(findings("application/merge-patch+json", "{'owner': {'name': 'Mia', 'address': {'street': null}}}"))
                .isEmpty();
    }

    @Test
    void a_field_that_is_kept_despite_a_null_is_a_finding() {
        assertThat(findings(
                        "application/merge-patch+json", "{'owner': {'name': 'Mia', 'address': {'street': 'Ring 3'}}}"))
                .singleElement()
                .asString()
                .contains("The response has another value of $.owner.address.street than the request. "
                        + "The value is \"Ring 3\", but must be null.");
    }

    @Test
    void a_missing_value_is_a_finding() {
        assertThat(findings("application/merge-patch+json", "{'owner': {'address': {}}}"))
                .singleElement()
                .asString()
                .contains("The response has another value of $.owner.name than the request. The value is missing.");
    }

    @Test
    void a_null_in_a_body_that_is_not_a_merge_patch_is_a_value() {
        assertThat(findings("application/json", "{'owner': {'name': 'Mia', 'address': {}}}"))
                .singleElement()
                .asString()
                .contains("$.owner.address.street");
    }

    /** Returns the findings for the successful request if each response has this body. */
    private static List<Finding> findings(String mediaType, String body) {
        Spec spec = Spec.of(SourceFile.of(Path.of("spec.yaml"), SPEC.formatted(mediaType)));
        TestCase testCase =
                TestCases.of(spec, Repository.CONTRACTS, SourceFile.of(Path.of("requests.json"), REQUESTS))
                        .cases()
                        .stream()
                        .filter(candidate -> candidate.operation().id().equals("changeThing")
                                && candidate.name().equals("succeeds"))
                        .findFirst()
                        .orElseThrow();
        ReceivedResponse response =
                new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), body.replace('\'', '"'));
        return new Verification(spec, Repository.CONTRACTS)
                .run(testCase, request -> response)
                .findings();
    }
}
