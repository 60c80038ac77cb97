package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StringLintTest {

    @Nested
    class Patterns {

        @Test
        void names_the_sides_that_are_not_anchored() {
            assertThat(LintExamples.messages("pattern-unanchored", """
                    components:
                      parameters:
                        Code: {name: code, in: query, schema: {type: string, pattern: '^[A-Z]{3}'}}
                      schemas:
                        Utc: {type: string, pattern: 'Z$'}
                        Team: {properties: {name: {pattern: '\\S'}}}
                    """))
                    .extracting(message -> message.substring(0, message.indexOf('.', message.indexOf("anchored"))))
                    .containsExactlyInAnyOrder(
                            "parameter Code: The pattern '^[A-Z]{3}' is not anchored at the end",
                            "Utc: The pattern 'Z$' is not anchored at the start",
                            "Team.name: The pattern '\\S' is not anchored at the start and the end");
        }

        @Test
        void ignores_patterns_of_property_names_and_patterns_without_effect() {
            assertThat(LintExamples.messages("pattern-unanchored", """
                    openapi: 3.1.0
                    components:
                      schemas:
                        Team: {patternProperties: {'^x-': {type: string}}, properties: {pattern: {type: string}}}
                        Size: {type: integer, pattern: '1'}
                    """)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"date", "date-time-local", "uuid", "uri", "byte", "decimal"})
        void reports_a_pattern_beside_a_format_with_a_class_of_its_own(String format) {
            assertThat(LintExamples.messages("pattern-with-format", schema("format: " + format + ", pattern: '^a$'")))
                    .singleElement()
                    .asString()
                    .startsWith("Value: Generators map '" + format + "' to ")
                    .endsWith("remove 'pattern' or 'format'.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"email", "hostname", "time", "uri-reference", "password"})
        void accepts_a_pattern_beside_a_format_of_strings(String format) {
            assertThat(LintExamples.messages("pattern-with-format", schema("format: " + format + ", pattern: '^a$'")))
                    .isEmpty();
        }
    }

    @Nested
    class Formats {

        @Test
        void suggests_a_registered_format_with_a_similar_name() {
            assertThat(LintExamples.messages("format-unknown", schema("format: unix-time")))
                    .containsExactly("Value: 'unix-time' is not in the OpenAPI Format Registry; use 'unixtime'.");
            assertThat(LintExamples.messages("format-unknown", schema("format: currency")))
                    .containsExactly(
                            "Value: 'currency' is not in the OpenAPI Format Registry; use a registered format, "
                                    + "or remove it and add a 'pattern' or a description.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"date-time", "date-time-local", "int64", "idn-email", "relative-json-pointer", "uuid"})
        void accepts_registered_formats(String format) {
            assertThat(LintExamples.messages("format-unknown", schema("format: " + format)))
                    .isEmpty();
        }
    }

    @Nested
    class QueryLists {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "schema: {type: string}, example: 'a,b'",
                    "schema: {type: string}, examples: {one: {value: a}, two: {value: 'a.x,b.y,c'}}",
                    "schema: {type: string, example: '1.5,2.5'}",
                    "schema: {$ref: '#/components/schemas/Fields'}"
                })
        void reports_a_list_in_any_example_of_a_string(String parameter) {
            assertThat(LintExamples.messages("query-list-encoded", query(parameter)))
                    .singleElement()
                    .asString()
                    .startsWith("parameter Query: The example '")
                    .endsWith("use an array with 'explode: false', or add 'allowReserved: true'.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "schema: {type: string}, example: 'a,b', allowReserved: true",
                    "schema: {type: array, items: {type: string}}, explode: false, example: 'a,b'",
                    "schema: {type: string}, example: 'Paris, France'",
                    "schema: {type: string}, example: '{\"a\":1,\"b\":2}'",
                    "schema: {type: string}, example: '2024-01-15T09:30:00Z'",
                    "schema: {type: string}, example: ','",
                    "schema: {type: string}",
                    "content: {text/plain: {schema: {type: string}, example: 'a,b'}}"
                })
        void accepts_other_parameters(String parameter) {
            assertThat(LintExamples.messages("query-list-encoded", query(parameter)))
                    .isEmpty();
        }

        @Test
        void accepts_lists_in_paths_and_headers() {
            assertThat(LintExamples.messages("query-list-encoded", """
                    components:
                      parameters:
                        Ids: {name: ids, in: path, required: true, schema: {type: string}, example: 'a,b'}
                        Accept-Tags: {name: Accept-Tags, in: header, schema: {type: string}, example: 'a,b'}
                    """)).isEmpty();
        }

        private static String query(String parameter) {
            return """
                    components:
                      parameters: {Query: {name: q, in: query, %s}}
                      schemas: {Fields: {type: string, example: 'a,b'}}
                    """.formatted(parameter);
        }
    }

    private static String schema(String keywords) {
        return "components: {schemas: {Value: {type: string, " + keywords + "}}}";
    }
}
