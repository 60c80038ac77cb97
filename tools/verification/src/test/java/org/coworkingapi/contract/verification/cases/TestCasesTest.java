package org.coworkingapi.contract.verification.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test cases of specs with features that the spec of the sample repository does not use. */
class TestCasesTest {

    private static final String SPEC = """
            openapi: 3.0.3
            security: [{bearer: []}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - %s
                  responses:
                    '200': {content: {application/json: {schema: {type: object, properties: {Name: {type: string}}}}}}
                    '400':
                      content:
                        application/problem+json:
                          schema: {type: object}
                          examples:
                            bad: {%svalue: {code: BAD}}
                            token: {x-provoked-by: no-token, value: {code: NO_TOKEN}}
                            expired: {x-provoked-by: expired-token, value: {code: EXPIRED}}
                            refused: {x-provoked-by: refused-token, value: {code: REFUSED}}
                            route: {x-provoked-by: unknown-route, value: {code: ROUTE}}
                            method: {x-provoked-by: unknown-method, value: {code: METHOD}}
                            unacceptable: {x-provoked-by: unacceptable, value: {code: UNACCEPTABLE}}
                            unknown: {value: {code: UNKNOWN}}
            """;
    private static final String REQUESTS = """
            {"getThing": {
              "succeeds": {"token": "jane-smith", "parameters": {"id": "x"}},
              "provokes": {"UNKNOWN": {"parameters": {"id": "y"}}}
            }}
            """;

    @Nested
    class Constraints {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {type: integer, minimum: 3}|p violates minimum: '2'|p satisfies minimum: '3'
                {type: integer, minimum: 3, exclusiveMinimum: true}|p violates minimum: '3'|p satisfies minimum: '4'
                {type: integer, maximum: 9}|p violates maximum: '10'|p satisfies maximum: '9'
                {type: number, maximum: 9, exclusiveMaximum: true}|p violates maximum: '9'|p satisfies maximum: '8.999'
                {type: integer, format: int32}|p violates format: '2147483648'|p satisfies maximum: '2147483647'
                {type: integer, multipleOf: 7}|p violates multipleOf: '8'|p satisfies multipleOf: '7'
                {type: boolean}|p violates type: 'TRUE'|p satisfies type: 'false'
                {type: string, minLength: 5}|p violates minLength: 4 characters|p satisfies minLength: 5 characters
                {type: string, minLength: 2, maxLength: 3}|p violates maxLength: 4 characters|p satisfies maxLength: 3 characters
                {type: string, enum: [id, name]}|p violates enum: an enum value in different upper or lower case|p satisfies enum: 'name'
                {type: string, pattern: '^[A-Z]{2,3}-\\d{4}$'}|p violates pattern: 4 repetitions for quantifier 1, {2,3}|p satisfies pattern: 3 repetitions for quantifier 1, {2,3}
                {type: string, pattern: '^[A-Z]{2,3}-\\d{4}$'}|p violates pattern: 3 repetitions for quantifier 2, {4}|p satisfies pattern: 3 repetitions for quantifier 1, {2,3}
                """)
        void a_new_constraint_is_tested_on_both_sides_of_its_limit(String schema, String violating, String satisfying) {
            TestCases testCases = cases("{name: p, in: query, schema: " + schema + '}');
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases)).contains(violating + " -> 400 BAD", satisfying + " -> 200");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                date      | '2024-02-30'
                date-time | '2024-01-15T25:00:00Z'
                uuid      | '5a3f0d6e-2b1c-4e8f-9a70-00000000010g'
                ipv4      | '256.1.1.1'
                email     | 'no such thing'
                """)
        void a_format_is_violated_by_a_similar_value(String format, String value) {
            TestCases testCases = cases("{name: p, in: query, schema: {type: string, format: " + format + "}}");
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases)).contains("p violates format: " + value + " -> 400 BAD");
        }

        @Test
        void a_list_that_is_too_long_for_a_request_line_is_not_built() {
            assertThat(cases(
                                    "{name: p, in: query, schema: {type: array, maxItems: 1900000000, items: {type: integer}}}")
                            .cases())
                    .noneMatch(testCase -> testCase.name().contains("maxItems"));
        }

        @Test
        void an_enum_of_objects_is_violated_by_a_string() {
            assertThat(lines(cases("{name: p, in: query, schema: {enum: [{a: 1}, {a: 2}]}}")))
                    .anyMatch(line -> line.startsWith("p violates enum: a value that is not in the enum"));
        }

        @Test
        void a_required_parameter_is_omitted_in_one_case_and_sent_twice_in_another() {
            TestCases testCases = cases(
                    "{name: p, in: query, required: true, schema: {type: integer}}",
                    "x-provoked-by: parameter, ",
                    REQUESTS.replace("\"id\": \"x\"", "\"id\": \"x\", \"p\": \"1\""));
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases)).contains("p is missing -> 400 BAD", "p is sent twice -> 400 BAD");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                true |[1, 2]
                false|[1,2]
                """)
        void a_list_is_sent_in_the_style_of_the_parameter(boolean isExploded, String values) {
            TestCases testCases = cases(
                    "{name: p, in: query, explode: " + isExploded
                            + ", schema: {type: array, maxItems: 2, uniqueItems: true, items: {type: integer, enum: [1, 2, 3]}}}");
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases))
                    .contains(
                            "p violates maxItems: 3 items -> 400 BAD",
                            "p violates uniqueItems: '1,1' -> 400 BAD",
                            "p violates items: an item: 'abc' -> 400 BAD",
                            "p satisfies items: '3' -> 200");
            assertThat(testCases.cases())
                    .filteredOn(testCase -> testCase.name().equals("p satisfies maxItems: 2 items"))
                    .singleElement()
                    .satisfies(testCase -> assertThat(testCase.request().query().stream()
                                    .map(Request.QueryParameter::value)
                                    .toList())
                            .hasToString(values));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                header | If-Match            | missing-precondition | 428 CONDITION
                header | if-unmodified-since | missing-precondition | 428 CONDITION
                header | If-Match            | unknown-method       | 400 BAD
                header | Last-Event-ID       | missing-precondition | 400 BAD
                query  | If-Match            | missing-precondition | 400 BAD
                """)
        void a_missing_conditional_header_leads_to_its_own_error_if_the_spec_has_one(
                String in, String name, String cause, String error) {
            String spec = SPEC.formatted(
                            "{name: %s, in: %s, required: true, schema: {type: string}}".formatted(name, in),
                            "x-provoked-by: parameter, ")
                    + """
                                '428':
                                  content:
                                    application/problem+json:
                                      schema: {type: object}
                                      examples:
                                        condition: {x-provoked-by: %s, value: {code: CONDITION}}
                    """.formatted(cause).indent(-4);
            TestCases testCases =
                    casesOf(spec, REQUESTS.replace("\"id\": \"x\"", "\"id\": \"x\", \"" + name + "\": \"1\""));
            assertThat(lines(testCases)).contains(name + " is missing -> " + error);
        }

        @Test
        void a_constraint_of_a_header_is_tested_in_the_header() {
            TestCases testCases = cases("{name: X-Count, in: header, schema: {type: integer, minimum: 1}}");
            assertThat(testCases.cases())
                    .filteredOn(testCase -> testCase.name().equals("X-Count violates minimum: '0'"))
                    .singleElement()
                    .satisfies(testCase ->
                            assertThat(testCase.request().header("X-Count")).contains("0"));
        }

        @Test
        void a_constraint_without_a_generated_violation_is_a_finding_with_its_line() {
            assertThat(cases("{name: p, in: query, schema: {type: string, not: {enum: [x]}}}")
                            .findings())
                    .map(Object::toString)
                    .contains(
                            "spec.yaml:9: [case-impossible] getThing p: No value that violates the keyword 'not' of p "
                                    + "could be generated, so the keyword is not tested. Give the parameter a valid example; the check derives an invalid value from it, for instance by adding one element to a list with maxItems elements.");
        }

        @Test
        void a_constraint_with_an_undocumented_error_is_a_finding() {
            assertThat(cases("{name: p, in: query, schema: {type: integer, minimum: 1}}", "", REQUESTS)
                            .findings())
                    .map(Object::toString)
                    .contains(
                            "spec.yaml:9: [case-undocumented] getThing p: The spec does not document the error of the test case 'p is sent twice'. "
                                    + "Add an example of this error with x-provoked-by to the operation's responses.");
        }
    }

    @Nested
    class Fixture_requests {

        @Test
        void a_code_without_a_request_is_a_finding() {
            assertThat(findings(REQUESTS.replace("\"UNKNOWN\": {\"parameters\": {\"id\": \"y\"}}", "")))
                    .containsExactly(
                            "spec.yaml:24: [case-unprovoked] getThing 400 UNKNOWN: 400 UNKNOWN is documented, but no request leads to it. "
                                    + "Add a request with this response to requests.json, "
                                    + "or remove the response from the spec.");
        }

        @Test
        void a_request_for_an_unknown_method_counts_for_all_operations_of_the_path() {
            String get = SPEC.formatted("{name: p, in: query, schema: {type: integer}}", "x-provoked-by: parameter, ");
            String delete = get.substring(get.indexOf("    get:"))
                    .replace("get:", "delete:")
                    .replace("getThing", "deleteThing");
            String requests = REQUESTS.strip().replaceFirst("}$", ", ")
                    + REQUESTS.strip().substring(1).replace("getThing", "deleteThing");
            assertThat(casesOf(get + delete, requests).findings()).isEmpty();
        }

        @Test
        void a_request_for_an_undocumented_code_is_a_finding() {
            assertThat(findings(REQUESTS.replace("\"UNKNOWN\"", "\"OTHER\": {}, \"UNKNOWN\"")))
                    .containsExactly(
                            "requests.json:3: [fixture-request] getThing: The code OTHER is not documented for getThing. "
                                    + "Correct this entry of the file, or remove it.");
        }

        @Test
        void unknown_operations_parameters_and_tokens_are_findings() {
            assertThat(findings(REQUESTS.replace("\"id\": \"x\"", "\"id\": \"x\", \"q\": 1")
                            .replace("jane-smith", "unknown")
                            .replaceFirst("\\{", "{\"getOther\": {},")))
                    .containsExactly(
                            "requests.json:1: [fixture-request] getOther: The spec has no operation getOther. "
                                    + "Correct this entry of the file, or remove it.",
                            "requests.json:2: [fixture-request] getThing: The operation getThing has no parameter q. "
                                    + "Correct this entry of the file, or remove it.",
                            "requests.json:2: [fixture-request] getThing: The token 'unknown' is not defined in tokens.json. "
                                    + "Add the token to tokens.json, or use a defined token.");
        }

        @Test
        void a_request_that_leads_to_an_unexpected_error_is_a_finding() {
            assertThat(findings(REQUESTS.replace("{\"parameters\": {\"id\": \"y\"}}", "{\"token\": null}")))
                    .contains(
                            "requests.json:3: [fixture-request] getThing: According to the spec, the request leads to 400 NO_TOKEN instead of UNKNOWN. "
                                    + "Correct this entry of the file, or remove it.");
            assertThat(findings(REQUESTS.replace("jane-smith", "expired-token")))
                    .contains(
                            "requests.json:2: [fixture-request] getThing: The request does not succeed: according to the spec, it leads to 400 EXPIRED. "
                                    + "Correct this entry of the file, or remove it.");
        }

        @Test
        void an_operation_without_a_complete_successful_request_is_a_finding() {
            assertThat(findings("{}"))
                    .contains("requests.json:1: [fixture-request] getThing: The operation getThing has no "
                            + "successful request. Add it as 'getThing.succeeds', with a token and the parameters.");
            assertThat(findings(REQUESTS.replace("\"id\": \"x\"", "")))
                    .contains(
                            "requests.json:2: [fixture-request] getThing: The request has no value for the required parameter id. "
                                    + "Correct this entry of the file, or remove it.");
        }

        private static List<String> findings(String requests) {
            return cases("{name: p, in: query, schema: {type: integer}}", "x-provoked-by: parameter, ", requests)
                    .findings()
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Nested
    class Request_bodies {

        private static final String SPEC_WITH_BODY = """
                openapi: 3.0.3
                paths:
                  /things/{id}:
                    put:
                      operationId: putThing
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [size]
                              properties:
                                size: {type: integer, minimum: 3}
                                color: {type: string, enum: [red, blue], nullable: true}
                      responses:
                        '204': {description: The thing is stored.}
                        '422':
                          description: The request is invalid.
                          content:
                            application/problem+json:
                              examples:
                                %s
                """;
        private static final String CAUSES = """
                body: {x-provoked-by: body, value: {code: INVALID}}
                                malformed: {x-provoked-by: malformed-body, value: {code: MALFORMED}}
                                type: {x-provoked-by: unsupported-media-type, value: {code: TYPE}}
                                route: {x-provoked-by: unknown-route, value: {code: ROUTE}}
                                method: {x-provoked-by: unknown-method, value: {code: METHOD}}""";
        private static final String SUCCEEDS =
                "{'putThing': {'succeeds': {'parameters': {'id': 'x'}, 'body': {'size': 4, 'color': 'red'}}%s}}";

        @Test
        void invalid_bodies_lead_to_the_documented_errors_and_valid_bodies_succeed() {
            TestCases testCases = bodyCases(CAUSES, "");
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases))
                    .contains(
                            "succeeds -> 204",
                            "$.size violates minimum: '2' -> 422 INVALID",
                            "$.size satisfies minimum: '3' -> 204",
                            "$.size violates required: missing -> 422 INVALID",
                            "$.size violates type: null -> 422 INVALID",
                            "$.color is omitted -> 204",
                            "$.color is null -> 204",
                            "no body -> 422 MALFORMED",
                            "a truncated body -> 422 MALFORMED",
                            "Content-Type: application/vnd.unknown -> 422 TYPE");
        }

        @Test
        void an_error_without_a_stated_cause_is_a_finding_if_the_operation_states_other_causes() {
            assertThat(bodyCases(
                                    CAUSES.replace("malformed-body", "unknown-method")
                                            .replace(": body", ": unknown-route"),
                                    "")
                            .findings())
                    .map(Object::toString)
                    .contains(
                            "spec.yaml:16: [case-undocumented] putThing body $.size: The spec does not document the error of the test case '$.size violates required: missing'. "
                                    + "Add an example of this error with x-provoked-by to the operation's responses.");
        }

        @Test
        void invalid_requests_lead_to_the_usual_statuses_if_the_operation_states_no_causes() {
            TestCases testCases = bodyCases("other: {value: {title: Invalid}}", "");
            assertThat(lines(testCases))
                    .contains(
                            "$.size violates minimum: '2' -> 422",
                            "Content-Type: application/vnd.unknown -> 422",
                            "method DELETE -> a status from 400 to 499");
        }

        @Test
        void a_location_that_the_fixture_skips_has_no_cases_and_is_listed_with_its_reason() {
            TestCases testCases =
                    bodyCases(CAUSES, ", 'skips': {'body $.size': 'Sizes are checked by another system.'}");
            assertThat(lines(testCases)).noneMatch(line -> line.startsWith("$.size"));
            assertThat(testCases.skipped())
                    .map(skipped -> skipped.location() + ": " + skipped.reason())
                    .containsExactly("body $.size: Sizes are checked by another system.");
        }

        @Test
        void a_valid_value_may_succeed_if_the_fixture_has_another_value_that_the_server_rejects() {
            TestCases testCases = bodyCases(CAUSES, ", 'provokes': {'422 too large': {'body': {'size': 1000}}}");
            assertThat(testCases.findings()).isEmpty();
            assertThat(lines(testCases))
                    .contains(
                            "leads to 422 too large -> 422",
                            "$.size satisfies minimum: '3' -> 204 or 422",
                            "$.size violates minimum: '2' -> 422 INVALID",
                            "$.color is null -> 204");
        }

        @Test
        void a_valid_value_may_succeed_if_the_fixture_has_another_value_that_is_a_failed_precondition() {
            TestCases testCases = bodyCases(
                    SPEC_WITH_BODY.replace("'422':", "'412': {description: Outdated.}\n        '422':"),
                    CAUSES,
                    ", 'provokes': {'412': {'body': {'size': 1000}}}");
            assertThat(lines(testCases)).contains("$.size satisfies minimum: '3' -> 204 or 412");
        }

        @Test
        void an_effect_is_not_read_if_the_spec_does_not_determine_whether_the_request_succeeds() {
            String get = """
                    get:
                          operationId: getThing
                          parameters:
                            - {name: id, in: path, required: true, schema: {type: string}}
                          responses: {'200': {content: {application/json: {schema: {type: object}}}}}
                        put:""";
            TestCases testCases = bodyCases(
                    SPEC_WITH_BODY.replace("put:", get),
                    CAUSES,
                    ", 'provokes': {'422 too large': {'body': {'size': 1000}}}");
            assertThat(testCases.cases())
                    .filteredOn(testCase -> testCase.operation().id().equals("putThing")
                            && testCase.readBack().isPresent())
                    .extracting(TestCase::name)
                    .contains("succeeds", "$.color is null")
                    .doesNotContain("$.size satisfies minimum: '3'");
        }

        @Test
        void an_unknown_value_leads_to_404_if_the_fixture_has_this_error() {
            TestCases testCases = bodyCases(
                    SPEC_WITH_BODY.replace("'422':", "'404': {description: Not found.}\n        '422':"),
                    CAUSES,
                    ", 'provokes': {'404': {'body': {'size': 1000}}}");
            assertThat(lines(testCases)).contains("$.size satisfies minimum: '3' -> 404");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                */*                                | application/json
                application/*                      | application/json
                text/*                             | text/plain
                application/x-www-form-urlencoded  | application/x-www-form-urlencoded
                """)
        void a_range_of_media_types_is_sent_as_a_media_type_that_it_includes(String documented, String sent) {
            TestCases testCases =
                    bodyCases(SPEC_WITH_BODY.replace("application/json:", "'" + documented + "':"), CAUSES, "");
            assertThat(testCases.cases())
                    .filteredOn(testCase -> testCase.name().equals("succeeds"))
                    .extracting(testCase -> testCase.request().contentType())
                    .containsExactly(sent);
            assertThat(testCases.cases())
                    .noneMatch(testCase -> testCase.request().contentType().contains("*"));
        }

        @Test
        void the_schema_of_a_range_of_media_types_is_tested() {
            TestCases testCases =
                    bodyCases(SPEC_WITH_BODY.replace("application/json:", "'application/*':"), CAUSES, "");
            assertThat(testCases.findings())
                    .extracting(Object::toString)
                    .noneMatch(finding -> finding.contains("fixture-request"));
            assertThat(lines(testCases))
                    .contains("$.size violates minimum: '2' -> 422 INVALID", "$.size satisfies minimum: '3' -> 204");
        }

        @Test
        void a_media_type_has_precedence_over_a_range_and_the_cases_of_the_range_are_skipped() {
            TestCases testCases = bodyCases(
                    SPEC_WITH_BODY.replace(
                            "application/json:", "'*/*': {schema: {type: object}}\n          application/json:"),
                    CAUSES,
                    "");
            assertThat(testCases.cases())
                    .filteredOn(testCase -> testCase.name().equals("succeeds"))
                    .extracting(testCase -> testCase.request().contentType())
                    .containsExactly("application/json");
            assertThat(testCases.skipped())
                    .map(skipped -> skipped.location() + ": " + skipped.reason())
                    .containsExactly("body */*: The successful request does not have a media type of this range.");
        }

        @Test
        void a_body_without_a_media_type_is_a_finding_if_the_tools_write_none_of_the_documented_ranges() {
            assertThat(bodyCases(SPEC_WITH_BODY.replace("application/json:", "'image/*':"), CAUSES, "")
                            .findings())
                    .map(Object::toString)
                    .contains(
                            "requests.json:1: [fixture-request] putThing: The request has a body without a media type, and the spec has only ranges of media types. "
                                    + "Add the media type of the body as 'mediaType'.");
        }

        private static TestCases bodyCases(String examples, String more) {
            return bodyCases(SPEC_WITH_BODY, examples, more);
        }

        private static TestCases bodyCases(String spec, String examples, String more) {
            return TestCases.of(
                    Spec.of(SourceFile.of(Path.of("spec.yaml"), spec.formatted(examples))),
                    Repository.CONTRACTS,
                    SourceFile.of(
                            Path.of("requests.json"), SUCCEEDS.formatted(more).replace('\'', '"')));
        }
    }

    private static TestCases cases(String parameter) {
        return cases(parameter, "x-provoked-by: parameter, ", REQUESTS);
    }

    private static TestCases cases(String parameter, String provokedBy, String requests) {
        return casesOf(SPEC.formatted(parameter, provokedBy), requests);
    }

    private static TestCases casesOf(String spec, String requests) {
        return TestCases.of(
                Spec.of(SourceFile.of(Path.of("spec.yaml"), spec)),
                Repository.CONTRACTS,
                SourceFile.of(Path.of("requests.json"), requests));
    }

    private static List<String> lines(TestCases testCases) {
        return testCases.cases().stream()
                .map(testCase -> testCase.name() + " -> " + testCase.expected())
                .toList();
    }
}
