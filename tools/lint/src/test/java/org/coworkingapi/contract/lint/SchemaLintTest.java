package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where rules about schemas must speak, and where they must not. */
final class SchemaLintTest {

    private static final String READ_ONLY = """
            paths:
              /teams:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Team'}, example: %s}}}
                  responses:
                    '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Team'}, example: %s}}}
            components:
              schemas:
                Team:
                  required: [id, name, secret]
                  properties: {id: {type: integer, readOnly: true}, name: {type: string}, secret: {type: string, writeOnly: true}}
            """;

    @Nested
    class Examples_and_defaults {

        @Test
        void ask_for_read_only_properties_in_responses_and_for_write_only_ones_in_requests() {
            assertThat(Examples.messages("example-invalid", READ_ONLY.formatted("{name: a, secret: b}", "{id: 1, name: a}"))).isEmpty();
            assertThat(Examples.messages("example-invalid", READ_ONLY.formatted("{name: a}", "{name: a}"))).containsExactly(
                    "POST /teams request body: The example breaks its schema: required property 'secret' not found.",
                    "POST /teams 200 body: The example breaks its schema: required property 'id' not found.");
        }

        @Test
        void are_read_by_the_law_of_their_version() {
            assertThat(Examples.messages("example-invalid", """
                    components: {schemas: {A: {type: integer, minimum: 1, exclusiveMinimum: true, example: 1},
                      B: {type: string, nullable: true, example: null}}}
                    """)).singleElement().asString().startsWith("A: ");
            assertThat(Examples.messages("example-invalid", """
                    openapi: 3.1.0
                    components: {schemas: {A: {exclusiveMinimum: 1, examples: [2, 1]}, B: {type: [string, 'null'], examples: [null, 5]}}}
                    """)).hasSize(2);
        }

        @Test
        void are_found_in_components_that_nothing_uses_and_behind_references() {
            assertThat(Examples.messages("example-invalid", """
                    components:
                      parameters: {Size: {name: size, in: query, schema: {type: integer}, example: large}}
                      examples: {Bad: {value: {size: large}}}
                      responses:
                        Unused:
                          description: None.
                          headers: {Age: {schema: {type: integer}, example: old}}
                          content:
                            application/json:
                              schema: {type: object, properties: {size: {type: integer}}}
                              examples: {bad: {$ref: '#/components/examples/Bad'}}
                    """)).extracting(message -> message.substring(0, message.indexOf(':')))
                    .containsExactly("parameter Size", "example Bad", "response Unused header Age");
        }

        @Test
        void need_not_be_json_where_the_body_is_not() {
            assertThat(Examples.messages("example-invalid", """
                    components:
                      responses:
                        Xml: {description: It., content: {application/xml: {schema: {type: object}, example: <team/>}}}
                    """)).isEmpty();
        }
    }

    @Nested
    class Required {

        @Test
        void may_name_what_another_part_of_the_schema_describes() {
            assertThat(Examples.messages("required-unknown", """
                    components:
                      schemas:
                        Base: {properties: {id: {type: string}}}
                        Team: {allOf: [{$ref: '#/components/schemas/Base'}], required: [id, name], properties: {name: {type: string}}}
                        Part: {properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}
                        Open: {required: [anything], properties: {a: {type: string}}, additionalProperties: {type: string}}
                        Mixin: {required: [id]}
                    """)).isEmpty();
        }

        @Test
        void is_no_list_of_truth_values() {
            assertThat(Examples.messages("wrong-value-type", """
                    components: {schemas: {Team: {properties: {name: {type: string, required: true}}}}}
                    """)).containsExactly("Team.name: 'required' is 'true'; it must be a list.");
        }
    }

    @Nested
    class Properties {

        @Test
        void may_be_called_as_keywords_are() {
            assertThat(Examples.lint("""
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
            assertThat(Examples.messages("property-casing", """
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
    void custom_keywords_of_json_schema_are_no_typos_in_3_1() {
        assertThat(Examples.messages("unknown-field", """
                openapi: 3.1.0
                components: {schemas: {Team: {type: object, owner: me, requred: [a], nullable: true}}}
                """)).containsExactly("Team: A schema has no field 'requred'; did you mean 'required'?",
                "Team: A schema has no field 'nullable'; OpenAPI 3.1 says 'type: [string, \"null\"]'.");
    }

    @Test
    void names_the_duplicate_inside_of_a_duplicate_only_once() {
        assertThat(Examples.messages("inline-duplicate", """
                components:
                  schemas:
                    A: {properties: {x: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                    B: {properties: {y: {properties: {city: {type: string}, at: {properties: {lat: {type: number}, lon: {type: number}}}}}}}
                """)).singleElement().asString().startsWith("B.y: It says what A.x");
    }
}
