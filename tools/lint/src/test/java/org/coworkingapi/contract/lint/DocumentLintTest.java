package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentLintTest {

    @Test
    void reports_a_description_of_the_API_from_501_characters() {
        assertThat(LintExamples.messages("info-description-long", "info: {description: '" + "a".repeat(500) + "'}"))
                .isEmpty();
        assertThat(LintExamples.messages("info-description-long", "info: {description: '" + "a".repeat(501) + "'}"))
                .singleElement()
                .asString()
                .startsWith(
                        "info.description: The description has 501 characters, and many generators copy it into each file;");
    }

    @Nested
    class Problems {

        @Test
        void reports_closed_schemas_and_enums_at_any_depth_of_a_problem() {
            String patch = problem("""
                    {allOf: [{$ref: '#/components/schemas/Base'}], unevaluatedProperties: false, properties: {
                      errors: {type: array, items: {type: object, properties: {reason: {type: string, enum: [LONG, SHORT]}}}}}}
                    """);

            assertThat(LintExamples.messages("problem-schema-closed", patch))
                    .containsExactlyInAnyOrder(
                            "Problem: Clients that validate against this schema reject problems with the members of later "
                                    + "versions; remove 'unevaluatedProperties: false'.",
                            "Base: Clients that validate against this schema reject problems with the members of later "
                                    + "versions; remove 'additionalProperties: false'.");
            assertThat(LintExamples.messages("problem-enum-closed", patch))
                    .containsExactly(
                            "Problem.errors[*].reason: Generated clients can fail on values that later versions "
                                    + "add; list the values in 'x-extensible-enum' instead of 'enum'.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{type: object, additionalProperties: true, properties: {code: {type: string}}}",
                    "{type: object, additionalProperties: {type: string}}",
                    "{type: object, properties: {code: {type: string, enum: [TEAM_FULL]}}}",
                    "{type: object, properties: {status: {type: integer, enum: [400, 404]}}}",
                    "{type: object, properties: {code: {type: string, x-extensible-enum: {$ref: '#/components/schemas/Code'}}}}"
                })
        void accepts_open_problems(String schema) {
            assertThat(LintExamples.messages("problem-schema-closed", problem(schema)))
                    .isEmpty();
            assertThat(LintExamples.messages("problem-enum-closed", problem(schema)))
                    .isEmpty();
        }

        @Test
        void accepts_closed_schemas_and_enums_of_other_bodies() {
            String patch = problem("{type: object}");

            assertThat(LintExamples.messages("problem-schema-closed", patch)).isEmpty();
            assertThat(LintExamples.messages("problem-enum-closed", patch)).isEmpty();
        }

        private static String problem(String schema) {
            return """
                    openapi: 3.1.0
                    paths:
                      /teams: {get: {responses: {default: {description: Any., content: {application/problem+json:
                        {schema: {$ref: '#/components/schemas/Problem'}}}}}}}
                    components:
                      schemas:
                        Base: {type: object, additionalProperties: false}
                        Code: {type: string, enum: [TEAM_FULL, TEAM_CLOSED]}
                        Problem: %s
                    """.formatted(schema.strip());
        }
    }

    @Nested
    class ExampleNames {

        @Test
        void names_the_parameter_and_the_operation() {
            assertThat(LintExamples.messages("example-names-differ", operation("small: {value: a}, large: {value: b}")))
                    .containsExactly("GET /teams query parameter size: No example of 'size' has the name of a response "
                            + "example of GET /teams, so mock servers cannot pair them; give an example such as 'small' the "
                            + "name of its response, such as 'few'.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"few: {value: a}, large: {value: b}", "invalid: {value: '?'}"})
        void accepts_a_common_name_with_a_successful_response_or_an_error(String examples) {
            assertThat(LintExamples.messages("example-names-differ", operation(examples)))
                    .isEmpty();
        }

        @Test
        void accepts_any_names_if_no_successful_response_has_named_examples() {
            assertThat(LintExamples.messages("example-names-differ", """
                    paths:
                      /teams:
                        get:
                          parameters: [{name: size, in: query, schema: {type: string}, examples: {small: {value: a}}}]
                          responses:
                            '200': {description: Teams., content: {application/json: {example: []}}}
                            '400': {description: Bad., content: {application/json: {examples: {invalid: {value: {}}}}}}
                    """)).isEmpty();
        }

        private static String operation(String examples) {
            return """
                    paths:
                      /teams:
                        get:
                          parameters:
                            - {name: size, in: query, schema: {type: string}, examples: {%s}}
                            - {name: page, in: query, schema: {type: integer}, example: 1}
                          responses:
                            '200': {description: Teams., content: {application/json: {examples: {few: {value: []}}}}}
                            '400': {description: Bad., content: {application/json: {examples: {invalid: {value: {}}}}}}
                    """.formatted(examples);
        }
    }

    @Nested
    class ResponseFormats {

        @Test
        void reports_a_property_once_if_several_operations_of_the_path_accept_any_string() {
            assertThat(LintExamples.messages("response-format-stricter", team("{type: string}", "Team")))
                    .containsExactly(
                            "Team.site: Responses have the format 'uri', but PUT /teams/{id} accepts any string as "
                                    + "'site'; use the same format for both, or none.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{type: string, format: uri}",
                    "{type: string, format: uri-reference}",
                    "{type: string, pattern: '^https:'}",
                    "{type: string, enum: ['https://example.com']}",
                    "{type: object}"
                })
        void accepts_a_format_of_responses_if_requests_are_restricted(String requestProperty) {
            assertThat(LintExamples.messages("response-format-stricter", team(requestProperty, "Team")))
                    .isEmpty();
        }

        @Test
        void accepts_a_format_that_the_response_does_not_have() {
            assertThat(LintExamples.messages("response-format-stricter", team("{type: string}", "Update")))
                    .isEmpty();
        }

        private static String team(String requestProperty, String response) {
            return """
                    paths:
                      /teams/{id}:
                        get: {responses: {'200': {$ref: '#/components/responses/Team'}}}
                        put: {requestBody: {$ref: '#/components/requestBodies/Update'}, responses: {'204': {description: Done.}}}
                        patch: {requestBody: {$ref: '#/components/requestBodies/Update'}, responses: {'200':
                          {$ref: '#/components/responses/Team'}}}
                    components:
                      requestBodies:
                        Update: {content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Update'}}}}
                      responses:
                        Team: {description: A team., content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                      schemas:
                        Update: {type: object, properties: {site: %s}}
                        Team: {allOf: [{type: object, properties: {site: {type: string, format: uri}}}]}
                    """.formatted(response, requestProperty);
        }
    }
}
