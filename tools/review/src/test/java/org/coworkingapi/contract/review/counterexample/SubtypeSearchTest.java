package org.coworkingapi.contract.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the search for values of subtypes that a discriminator selects. */
class SubtypeSearchTest {

    private static Document document(String version, boolean isRequest, String mapping, String purrType) {
        String content = "content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}";
        String operation = isRequest
                ? "requestBody: {" + content + "}, responses: {'204': {description: d}}"
                : "responses: {'200': {description: d, " + content + "}}";
        return Document.of(NodeReader.of(
                Path.of(purrType + ".yaml"),
                "openapi: " + version + "\ninfo: {title: t, version: '1'}\npaths: {/pets: {post: {" + operation
                        + "}}}\n"
                        + "components:\n  schemas:\n"
                        + "    Pet: {type: object, required: [kind], properties: {kind: {type: string}}, "
                        + "discriminator: {propertyName: kind" + mapping + "}}\n"
                        + "    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}\n"
                        + "    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [purr], properties: {purr: {type: "
                        + purrType + "}}}]}\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.0.3 | true  | ``                        | {\"kind\":\"Cat\",\"purr\":\"text\"}",
                "3.1.0 | true  | `, mapping: {cat: Cat}`   | {\"kind\":\"cat\",\"purr\":\"text\"}",
                "3.0.3 | false | `, mapping: {cat: Cat}`   | {\"kind\":\"cat\",\"purr\":1}",
                "3.1.0 | false | ``                        | {\"kind\":\"Cat\",\"purr\":1}",
            })
    void finds_a_value_of_the_changed_subtype(String version, boolean isRequest, String mapping, String expected) {
        Document before = document(version, isRequest, mapping, "string");
        Document after = document(version, isRequest, mapping, "integer");
        Change change = DocumentDiff.of(before, after, LocalDate.of(2026, 11, 30)).changes().stream()
                .filter(candidate -> candidate.type().id().equals("type-replaced"))
                .findFirst()
                .orElseThrow();

        SearchResult result =
                CounterexampleSearch.of(before, after, List.of(change)).get(change);

        assertThat(result.reason()).isEmpty();
        assertThat(result.counterexample().orElseThrow().value()).isEqualTo(expected);
    }
}
