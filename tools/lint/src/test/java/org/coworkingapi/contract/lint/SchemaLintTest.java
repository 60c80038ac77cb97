package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where rules about schemas must speak, and where they must not. */
final class SchemaLintTest {

    @Nested
    class Properties {

        @Test
        void may_be_called_as_keywords_are() {
            assertThat(LintExamples.lint("""
                    components:
                      schemas:
                        Odd:
                          description: Names of keywords as names of properties.
                          properties:
                            properties: {type: object, description: Not a map., properties: {type: {type: string, description: Any.}}}
                            $ref: {type: string, description: A text.}
                            required: {type: boolean, description: A truth value.}
                            example: {type: string, description: A text.}
                    """)).isEmpty();
        }

        @Test
        void of_problems_keep_the_names_of_their_rfc() {
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
    void names_the_duplicate_inside_of_a_duplicate_only_once() {
        assertThat(LintExamples.messages("inline-duplicate", """
                components:
                  schemas:
                    A: {properties: {x: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                    B: {properties: {y: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                """))
                .singleElement()
                .asString()
                .startsWith("B.y: It says what A.x");
    }
}
