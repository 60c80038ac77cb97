package org.coworkingapi.contract.review.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaComparisonTest {

    private static final String COMPONENTS = """
            openapi: %s
            info: {title: Test, version: 1.0.0}
            paths: {}
            components:
              schemas:
                Name: {type: string, maxLength: 10}
                Tree: {type: object, properties: {name: {type: string}, children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Cat: {type: object, required: [meow], properties: {meow: {type: string}}}
                Dog: {type: object, required: [bark], properties: {bark: {type: string}}}
                S: %s
            """;

    private static SchemaPair pair(String oldVersion, String oldSchema, String newVersion, String newSchema) {
        Document before = document(oldVersion, oldSchema);
        Document after = document(newVersion, newSchema);
        return new SchemaComparison(before, after, LocalDate.of(2026, 11, 22))
                .pair(
                        before.root().at("/components/schemas/S").orElseThrow(),
                        after.root().at("/components/schemas/S").orElseThrow());
    }

    private static Document document(String version, String schema) {
        return Document.of(NodeReader.of(Path.of("api.yaml"), COMPONENTS.formatted(version, schema)));
    }

    /** Returns the edits of a pair and of all its subschemas, with their effects. */
    private static List<String> edits(SchemaPair root) {
        List<String> edits = new ArrayList<>();
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            SchemaPair pair = pending.pop();
            pair.edits().forEach(edit -> edits.add(edit.type().id() + " " + edit.effect()));
            pair.edges().stream().map(SchemaEdge::pair).filter(seen::add).forEach(pending::push);
        }
        return edits.stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string}                       | {type: string, nullable: true}            | became-nullable WIDENS
            {type: string, nullable: true}       | {type: string}                            | became-not-nullable NARROWS
            {type: integer}                      | {type: number}                            | type-widened WIDENS
            {type: number}                       | {type: integer}                           | type-narrowed NARROWS
            {type: integer}                      | {type: string}                            | type-replaced REPLACES
            {minLength: 1}                       | {type: string, minLength: 1}              | type-stated NONE
            {type: string, enum: [a, b]}         | {type: string, enum: [b, c]}              | enum-value-added WIDENS; enum-value-removed NARROWS
            {type: string}                       | {type: string, enum: [a]}                 | enum-introduced NARROWS
            {type: integer, minimum: 1}          | {type: integer, minimum: 0, exclusiveMinimum: true} | ''
            {type: number, minimum: 1}           | {type: number, minimum: 1, exclusiveMinimum: true} | minimum-raised NARROWS
            {type: integer, maximum: 9}          | {type: integer}                           | maximum-raised WIDENS
            {type: number, multipleOf: 5}        | {type: number, multipleOf: 10}            | multiple-of-narrowed NARROWS
            {type: string, maxLength: 5}         | {type: string, maxLength: 4}              | max-length-lowered NARROWS
            {type: string, minLength: 0}         | {type: string}                            | ''
            {type: string, format: date}         | {type: string, format: date-time}         | format-replaced REPLACES
            {type: integer, format: int32}       | {type: integer, format: int64}            | format-widened WIDENS
            {type: integer, format: int64}       | {type: integer, format: int32}            | format-narrowed NARROWS
            {type: string, pattern: a}           | {type: string, pattern: b}                | pattern-changed REPLACES
            {$ref: '#/components/schemas/Name'}  | {type: string, maxLength: 10}             | ''
            {allOf: [{$ref: '#/components/schemas/Name'}], nullable: true} | {type: string, maxLength: 10, nullable: true} | ''
            {allOf: [{type: object, properties: {a: {type: string}}}, {properties: {b: {type: string}}, required: [b]}]} | {type: object, required: [b], properties: {b: {type: string}, a: {type: string}}} | ''
            {type: object, properties: {a: {type: string}}} | {type: object, properties: {}} | property-removed MOVES
            {type: object, properties: {}, additionalProperties: false} | {type: object, properties: {a: {}}, additionalProperties: false} | property-added-optional WIDENS
            {type: object, properties: {a: {}}}  | {type: object, properties: {a: {}}, required: [a]} | property-became-required NARROWS
            {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: integer}} | type-replaced REPLACES
            {type: object}                       | {type: object, additionalProperties: false} | additional-properties-closed NARROWS
            {not: {type: string, maxLength: 3}}  | {not: {type: string, maxLength: 4}}       | max-length-raised WIDENS
            {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]} | {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]} | ''
            {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]} | {oneOf: [{$ref: '#/components/schemas/Dog'}, {type: string}, {$ref: '#/components/schemas/Cat'}]} | one-of-added WIDENS
            {$ref: '#/components/schemas/Cat'}   | {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]} | alternatives-introduced WIDENS
            {oneOf: [{$ref: '#/components/schemas/Cat'}]} | {$ref: '#/components/schemas/Cat'} | ''
            {type: array, items: {type: string}} | {type: array, items: {type: integer}, uniqueItems: true} | type-replaced REPLACES; unique-items-set NARROWS
            """)
    void reports_the_effect_of_an_edit_on_the_set_of_values(String oldSchema, String newSchema, String expected) {
        assertThat(String.join("; ", edits(pair("3.0.3", oldSchema, "3.0.3", newSchema))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string, nullable: true}                 | {type: [string, 'null']}
            {type: string, nullable: true}                 | {oneOf: [{type: string}, {type: 'null'}]}
            {allOf: [{$ref: '#/components/schemas/Cat'}], nullable: true} | {anyOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}
            {type: integer, minimum: 0, exclusiveMinimum: true} | {type: integer, exclusiveMinimum: 0}
            {type: string, enum: [a]}                      | {type: string, const: a}
            {oneOf: [{type: string}, {type: integer}]}     | {type: [string, integer]}
            {type: array, items: {}}                       | {type: array}
            """)
    void treats_equivalent_schemas_of_3_0_and_3_1_as_equal(String oldSchema, String newSchema) {
        assertThat(edits(pair("3.0.3", oldSchema, "3.1.0", newSchema))).isEmpty();
        assertThat(edits(pair("3.1.0", newSchema, "3.0.3", oldSchema))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {if: {type: string}, else: {minimum: 1}} | {else: {minimum: 1}}                   | condition-removed NONE; condition-removed WIDENS
            {allOf: [{if: {minimum: 1}, then: {maximum: 9}}, {if: {minLength: 1}, then: {maxLength: 9}}]} | {allOf: [{if: {minimum: 1}, then: {maximum: 9}}, {if: {minLength: 1}, then: {maxLength: 8}}]} | max-length-lowered NARROWS
            {allOf: [{if: {minimum: 1}, then: {maximum: 9}}, {if: {minLength: 1}, then: {maxLength: 9}}]} | {allOf: [{if: {minLength: 1}, then: {maxLength: 9}}, {if: {minimum: 1}, then: {maximum: 9}}]} | ''
            {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: string}, patternProperties: {^x: {type: integer}}} | pattern-property-added REPLACES
            {type: object, additionalProperties: {type: string}, patternProperties: {^x: {type: integer}}} | {type: object, additionalProperties: {type: string}} | pattern-property-removed REPLACES
            {type: object, patternProperties: {^x: {type: integer}}} | {type: object}         | pattern-property-removed WIDENS
            {type: object, additionalProperties: false, patternProperties: {^x: {}}} | {type: object, additionalProperties: false} | pattern-property-removed NARROWS
            {type: array, prefixItems: [{type: string}], unevaluatedItems: false} | {type: array, prefixItems: [{type: string}, {type: integer}], unevaluatedItems: false} | prefix-item-added REPLACES
            {type: array, prefixItems: [{type: string}, {type: integer}]} | {type: array, prefixItems: [{type: string}]} | prefix-item-removed WIDENS
            {type: array, prefixItems: [{type: string}, {type: integer}], unevaluatedItems: false} | {type: array, prefixItems: [{type: string}], unevaluatedItems: false} | prefix-item-removed REPLACES
            {type: object, required: [a], properties: {a: {}}} | {type: object}               | property-removed MOVES
            {type: object}                       | {type: object, required: [a], properties: {a: {}}} | property-added-required NARROWS
            {type: object, properties: {a: {}}}  | {type: object, required: [a]}              | property-became-required NARROWS; property-removed MOVES
            {type: object, required: [a]}        | {type: object, properties: {a: {}}}        | property-added-optional NONE; property-became-optional WIDENS
            {type: object, required: [a], properties: {a: {readOnly: true}}} | {type: object, properties: {a: {}}} | became-not-read-only MOVES; property-became-optional WIDENS
            {type: object, required: [a], properties: {a: {readOnly: true}}} | {type: object, required: [a], properties: {a: {}}} | became-not-read-only MOVES; property-became-required NARROWS
            {type: array, items: {}}             | {type: array, items: {description: Any.}}  | ''
            {type: object, additionalProperties: {}} | {type: object, additionalProperties: {title: Any}} | ''
            {oneOf: [{type: string}, {type: integer}]} | {oneOf: [{allOf: [{type: string}]}, {anyOf: [{type: integer}]}]} | ''
            """)
    void reports_the_effect_of_an_edit_of_a_3_1_schema_on_the_set_of_values(
            String oldSchema, String newSchema, String expected) {
        assertThat(String.join("; ", edits(pair("3.1.0", oldSchema, "3.1.0", newSchema))))
                .isEqualTo(expected);
    }

    @Nested
    class Recursion {

        @Test
        void the_comparison_of_recursive_alternatives_terminates() {
            assertThat(edits(pair(
                            "3.1.0",
                            "{anyOf: [{$ref: '#/components/schemas/S'}, {enum: [true]}]}",
                            "3.1.0",
                            "{anyOf: [{$ref: '#/components/schemas/Cat'}, {enum: [true]}]}")))
                    .contains("type-stated NONE");
        }

        @Test
        void the_comparison_terminates_for_a_reference_to_the_root_schema() {
            SchemaPair pair = pair("3.0.3", "{$ref: '#/components/schemas/Tree'}", "3.0.3", """
                    {type: object, properties: {name: {type: integer}, children: {type: array, items: {$ref: '#/components/schemas/S'}}}}""");
            assertThat(edits(pair)).contains("type-replaced REPLACES");
            assertThat(pair.isUnchanged()).isFalse();
        }

        @Test
        void equal_recursive_schemas_have_no_changes() {
            assertThat(pair("3.0.3", "{$ref: '#/components/schemas/Tree'}", "3.0.3", """
                    {type: object, properties: {name: {type: string}, children: {type: array, items: {$ref: '#/components/schemas/S'}}}}""")
                            .isUnchanged())
                    .isTrue();
        }

        @Test
        void a_schema_that_refers_directly_to_itself_is_an_error() {
            assertThatThrownBy(() -> edits(pair("3.0.3", "{allOf: [{$ref: '#/components/schemas/S'}]}", "3.0.3", "{}")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageStartingWith("api.yaml:10: The schema 'S' refers to itself");
        }
    }
}
