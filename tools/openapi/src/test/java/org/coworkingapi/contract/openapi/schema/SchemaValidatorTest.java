package org.coworkingapi.contract.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaValidatorTest {

    private static Document document(String version, String schema) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "openapi: " + version + "\ninfo: {title: t, version: '1'}\npaths: {}\n"
                        + "components:\n  schemas:\n    Text: {type: string, maxLength: 3}\n    Letter: {type: string, enum: [a]}\n    Tree: {type: object, required: [name], "
                        + "properties: {name: {$ref: '#/components/schemas/Text'}, children: {type: array, items: {$ref: "
                        + "'#/components/schemas/Tree'}}}}\n"
                        + "    S: " + schema + '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3 | {type: string, nullable: true}                        | null         | true",
                "3.0.3 | {type: string}                                        | null         | false",
                "3.0.3 | {type: string, nullable: true, enum: [a, null]}       | null         | true",
                "3.0.3 | {type: integer, maximum: 5, exclusiveMaximum: true}   | 5            | false",
                "3.0.3 | {type: integer, maximum: 5, exclusiveMaximum: false}  | 5            | true",
                "3.0.3 | {type: integer, minimum: 5, exclusiveMinimum: true}   | 5            | false",
                "3.0.3 | {type: integer, format: int32}                        | 2147483648   | false",
                "3.0.3 | {type: integer, format: int64}                        | 2147483648   | true",
                "3.0.3 | {type: string, format: date}                          | \"x\"        | false",
                "3.0.3 | {type: string, format: uuid}                          | \"x\"        | false",
                "3.0.3 | {type: string, format: local-date-time}               | \"x\"        | true",
                "3.0.3 | {type: string, format: date-time, x-pattern: 'Z$'}    | \"2024-01-15T09:30:00Z\"      | true",
                "3.0.3 | {type: string, format: date-time, x-pattern: 'Z$'}    | \"2024-01-15T09:30:00+01:00\" | false",
                "3.0.3 | {type: string, pattern: '^b$', x-pattern: '^a$'}      | \"b\"        | true",
                "3.0.3 | {type: string, x-extensible-enum: [a]}                | \"a\"        | true",
                "3.0.3 | {type: string, x-extensible-enum: [a]}                | \"b\"        | false",
                "3.0.3 | {type: string, x-extensible-enum: {$ref: '#/components/schemas/Letter'}} | \"b\" | false",
                "3.0.3 | {$ref: '#/components/schemas/Text', maxLength: 1}     | \"abc\"      | true",
                "3.0.3 | {allOf: [{$ref: '#/components/schemas/Text'}], nullable: true} | \"abcd\" | false",
                "3.1.0 | {type: [string, 'null']}                              | null         | true",
                "3.1.0 | {type: integer, exclusiveMaximum: 5}                  | 5            | false",
                "3.1.0 | {$ref: '#/components/schemas/Text', maxLength: 1}     | \"abc\"      | false",
                "3.1.0 | {const: 1}                                            | 2            | false",
                "3.1.0 | {$ref: '#/components/schemas/Tree'}                   | {\"name\":\"a\",\"children\":[{\"name\":\"abcd\"}]} | false",
                "3.1.0 | {$ref: '#/components/schemas/Tree'}                   | {\"name\":\"a\",\"children\":[{\"name\":\"abc\"}]}  | true",
            })
    void applies_the_keywords_of_the_OpenAPI_version_of_the_document(
            String version, String schema, String value, boolean isValid) {
        Document document = document(version, schema);
        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.CLIENT))
                        .accepts(
                                document.root().at("/components/schemas/S").orElseThrow(),
                                JsonMapper.shared().readTree(value)))
                .isEqualTo(isValid);
    }

    @ParameterizedTest
    @CsvSource({
        "additionalProperties: true, true",
        "'additionalProperties: true, x-additional-properties: false', false"
    })
    void a_closed_schema_allows_the_additional_properties_that_the_sender_may_send(String keywords, boolean isValid) {
        Document document = document("3.0.3", "{type: object, properties: {a: {type: string}}, " + keywords + "}");
        Node schema = document.root().at("/components/schemas/S").orElseThrow();
        JsonNode value = JsonMapper.shared().readTree("{\"a\":\"x\",\"b\":1}");

        assertThat(JsonSchema.of(document, schema, Sender.SERVER).violations(value))
                .isEmpty();
        assertThat(JsonSchema.of(document, schema, Sender.SERVER)
                        .closed()
                        .violations(value)
                        .isEmpty())
                .isEqualTo(isValid);
    }

    @Test
    void does_not_require_read_only_properties_in_requests_or_write_only_properties_in_responses() {
        Document document = document(
                "3.0.3",
                "{type: object, required: [a, b], properties: {a: {type: string, readOnly: true}, "
                        + "b: {type: string, writeOnly: true}}}");
        var schema = document.root().at("/components/schemas/S").orElseThrow();
        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.CLIENT))
                        .violations(schema, JsonMapper.shared().readTree("{}")))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/b");
        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.SERVER))
                        .violations(schema, JsonMapper.shared().readTree("{}")))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/a");
    }

    @Test
    void finds_readOnly_in_a_schema_that_allOf_references() {
        Document document = document(
                "3.0.3",
                "{type: object, required: [a, b], properties: {a: {allOf: [{$ref: "
                        + "'#/components/schemas/Given'}], description: An id.}, b: {type: string}}}\n    Given: {type: string, readOnly: true}");
        Node schema = document.root().at("/components/schemas/S").orElseThrow();

        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.CLIENT)).violations(schema, json("{}")))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/b");
        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.ANY)).violations(schema, json("{}")))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/b");
        assertThat(SchemaValidator.of(document, SchemaVariant.of(Sender.SERVER)).violations(schema, json("{}")))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/a", "/b");
    }

    @Nested
    class All_of {

        private final Document document = document(
                "3.0.3", "{allOf: [{$ref: '#/components/schemas/Tree'}], " + "properties: {size: {type: integer}}}");
        private final JsonSchema schema = JsonSchema.of(
                document, document.root().at("/components/schemas/S").orElseThrow(), Sender.SERVER);

        @Test
        void closes_and_completes_allOf_as_a_single_object() {
            assertThat(schema.closed().complete().violations(json("{'name':'a','children':[],'size':1}")))
                    .isEmpty();
            assertThat(schema.closed().complete().violations(json("{'name':'a','children':[{'name':'b'}],'other':1}")))
                    .extracting(SchemaViolation::path)
                    .containsExactly("$.children[0].children", "$.other", "$.size");
        }

        @Test
        void lists_and_selects_fields_of_allOf_as_a_single_object() {
            assertThat(schema.fieldPaths()).contains(List.of("name"), List.of("size"), List.of("children"));
            assertThat(schema.only(Set.of(List.of("name"))).closed().complete().violations(json("{'name':'a'}")))
                    .isEmpty();
            assertThat(schema.only(Set.of(List.of("name")))
                            .closed()
                            .complete()
                            .violations(json("{'name':'a','size':1}")))
                    .extracting(SchemaViolation::path)
                    .containsExactly("$.size");
        }

        @Test
        void locates_a_property_in_the_part_of_allOf_that_defines_it() {
            assertThat(schema.location("/size").pointer()).isEqualTo("/components/schemas/S/properties/size");
            assertThat(schema.location("/children/0/name").pointer()).isEqualTo("/components/schemas/Text");
        }
    }

    @Test
    void does_not_require_fields_of_partial_values() {
        Document document = document(
                "3.1.0",
                "{type: object, required: [a], minProperties: 2, oneOf: [{required: [a]}, {required: [b]}], "
                        + "properties: {a: {type: string}, list: {type: array, minItems: 2, items: {type: [integer, 'null']}}}}");
        JsonSchema schema = JsonSchema.of(
                document, document.root().at("/components/schemas/S").orElseThrow(), Sender.SERVER);

        assertThat(schema.partial().violations(json("{'list':[null]}"))).isEmpty();
        assertThat(schema.partial().violations(json("{'list':['x'],'a':1}")))
                .extracting(SchemaViolation::path)
                .containsExactly("$.a", "$.list[0]");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
