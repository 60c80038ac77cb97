package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SchemaLintTest {

    @Nested
    class Properties {

        @Test
        void accepts_properties_with_the_names_of_keywords() {
            assertThat(LintExamples.lint("""
                    components:
                      schemas:
                        Odd:
                          description: Properties with the names of keywords.
                          properties:
                            properties: {type: object, description: Not a map., properties: {type: {type: string, description: Any.}}}
                            $ref: {type: string, description: A string.}
                            required: {type: boolean, description: A boolean.}
                            example: {type: string, description: A string.}
                    """)).isEmpty();
        }

        @Test
        void does_not_check_the_casing_of_problem_properties() {
            assertThat(LintExamples.messages("property-casing", """
                    paths:
                      /teams: {get: {responses: {default: {description: Any., content: {application/problem+json:
                        {schema: {$ref: '#/components/schemas/Problem'}}}}}}}
                    components:
                      schemas:
                        Problem: {properties: {title: {type: string}, status: {type: integer}}}
                        Team: {properties: {FullName: {type: string}, HomePage: {type: string}, TeamSize: {type: integer}}}
                    """)).isEmpty();
        }
    }

    @Test
    void reports_nested_duplicates_only_once() {
        assertThat(LintExamples.messages("inline-duplicate", """
                components:
                  schemas:
                    A: {properties: {x: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                    B: {properties: {y: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                """))
                .singleElement()
                .asString()
                .startsWith("B.y: The schema is equal to A.x");
    }
}
