package org.coworkingapi.contract.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {

    private static Document document(String version, String schema) {
        return Document.of(NodeReader.of(Path.of("api.yaml"), "openapi: " + version + "\ninfo: {title: t, version: '1'}\npaths: {}\n"
                + "components:\n  schemas:\n    Text: {type: string, maxLength: 3}\n    Tree: {type: object, required: [name], "
                + "properties: {name: {$ref: '#/components/schemas/Text'}, children: {type: array, items: {$ref: "
                + "'#/components/schemas/Tree'}}}}\n"
                + "    S: " + schema + '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
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
        "3.0.3 | {$ref: '#/components/schemas/Text', maxLength: 1}     | \"abc\"      | true",
        "3.0.3 | {allOf: [{$ref: '#/components/schemas/Text'}], nullable: true} | \"abcd\" | false",
        "3.1.0 | {type: [string, 'null']}                              | null         | true",
        "3.1.0 | {type: integer, exclusiveMaximum: 5}                  | 5            | false",
        "3.1.0 | {$ref: '#/components/schemas/Text', maxLength: 1}     | \"abc\"      | false",
        "3.1.0 | {const: 1}                                            | 2            | false",
        "3.1.0 | {$ref: '#/components/schemas/Tree'}                   | {\"name\":\"a\",\"children\":[{\"name\":\"abcd\"}]} | false",
        "3.1.0 | {$ref: '#/components/schemas/Tree'}                   | {\"name\":\"a\",\"children\":[{\"name\":\"abc\"}]}  | true",
    })
    void reads_schemas_as_the_version_of_the_document_says(String version, String schema, String value, boolean accepted) {
        Document document = document(version, schema);
        assertThat(new Validator(document, Direction.REQUEST, new Budget()).accepts(
                document.root().at("/components/schemas/S").orElseThrow(), JsonValues.JSON.readTree(value))).isEqualTo(accepted);
    }

    @Test
    void asks_of_no_request_what_is_read_only_and_of_no_response_what_is_write_only() {
        Document document = document("3.0.3", "{type: object, required: [a, b], properties: {a: {type: string, readOnly: true}, "
                + "b: {type: string, writeOnly: true}}}");
        var schema = document.root().at("/components/schemas/S").orElseThrow();
        assertThat(new Validator(document, Direction.REQUEST, new Budget()).complaints(schema, JsonValues.JSON.readTree("{}")))
                .extracting(Complaint::pointer).containsExactly("/b");
        assertThat(new Validator(document, Direction.RESPONSE, new Budget()).complaints(schema, JsonValues.JSON.readTree("{}")))
                .extracting(Complaint::pointer).containsExactly("/a");
    }
}
