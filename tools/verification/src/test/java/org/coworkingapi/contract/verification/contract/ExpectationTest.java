package org.coworkingapi.contract.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    private static final Expectation EXPECTATION =
            new Expectation(new Contract(SourceFile.of(Path.of("page/get-team/card.yaml"), """
            response:
              status: 200
              headers: {Content-Type: application/json}
              body: {Name: Tech, Tags: [], Members: [{Id: 1}]}
              matchers:
                body:
                  - {path: $.Name, type: by_regex, value: 'T.*'}
                  - {path: $.Tags, type: by_type, maxOccurrence: 0}
                  - {path: '$..Members[?(@.Id > 1)].Id', type: by_type, maxOccurrence: 0}
            """)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "200 | {\"Name\":\"Tech\",\"Tags\":[],\"Members\":[{\"Id\":1}]}             | -",
                "200 | {\"Name\":\"Team\",\"Tags\":[],\"Members\":[{\"Id\":1}],\"More\":0}  | -",
                "404 | {\"Name\":\"Tech\",\"Tags\":[],\"Members\":[{\"Id\":1}]}             | status",
                "200 | {\"Name\":\"tech\",\"Tags\":[],\"Members\":[{\"Id\":1}]}             | $.Name",
                "200 | {\"Name\":\"A Tech\",\"Tags\":[],\"Members\":[{\"Id\":1}]}           | $.Name",
                "200 | {\"Name\":\"Tech\",\"Tags\":[],\"Members\":[{\"Id\":1},{\"Id\":1}]}    | $.Members",
                "200 | {\"Name\":\"Tech\",\"Tags\":[1],\"Members\":[{\"Id\":1}]}            | $.Tags",
                "200 | {\"Name\":\"Tech\",\"Members\":[{\"Id\":1}]}                         | $.Tags",
                "200 | {\"Name\":\"Tech\",\"Tags\":[],\"Members\":[]}                       | $.Members",
                "200 | nothing                                                              | $",
            })
    void a_mismatch_has_the_location_of_the_difference_and_a_matching_response_has_no_mismatch(
            int status, String body, String location) {
        ReceivedResponse response =
                new ReceivedResponse(status, Map.of("content-type", List.of("application/json;charset=UTF-8")), body);
        List<String> locations =
                EXPECTATION.mismatches(response).stream().map(Mismatch::path).toList();
        assertThat(locations).isEqualTo(location == null ? List.of() : List.of(location));
        assertThat(EXPECTATION.accepts(response)).isEqualTo(location == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET | {\"Size\":2.5}   | -",
                "get | {\"Size\":2}     | header Allow",
                "GET | {\"Size\":\"2\"} | $.Size",
                "GET | {\"Size\":null}  | $.Size",
            })
    void header_values_are_case_sensitive_and_by_type_requires_the_same_type(
            String allow, String body, String location) {
        Expectation typed = new Expectation(new Contract(SourceFile.of(Path.of("page/get-team/size.yaml"), """
                response:
                  status: 200
                  headers: {Allow: GET}
                  body: {Size: 1}
                  matchers: {body: [{path: $.Size, type: by_type}]}
                """)));
        assertThat(typed.mismatches(new ReceivedResponse(200, Map.of("Allow", List.of(allow)), body)))
                .extracting(Mismatch::path)
                .isEqualTo(location == null ? List.of() : List.of(location));
    }

    @Test
    void a_null_body_and_missing_headers_are_mismatches() {
        ReceivedResponse response = new ReceivedResponse(200, Map.of(), "null");
        assertThat(EXPECTATION.mismatches(response))
                .extracting(Mismatch::path)
                .contains("header Content-Type", "$.Name", "$.Tags");
        assertThat(EXPECTATION.accepts(response)).isFalse();
    }
}
