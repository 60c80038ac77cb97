package org.coworkingapi.contract.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncomparedPartsTest {

    private static final String API = """
            openapi: 3.2.0
            info: {title: T, version: 1.0.0}
            paths:
              /teams:
                get:
                  responses: {'200': {description: Fine.}}
            """;

    @TempDir
    private Path folder;

    private Review review(String name, String before, String after) throws IOException {
        Path old = Files.writeString(folder.resolve("old." + name), before);
        Path proposed = Files.writeString(folder.resolve("new." + name), after);
        return new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 11, 22), step -> {})
                .review(folder, old, proposed, Optional.empty());
    }

    @Test
    void fields_of_openapi_3_2_that_are_not_compared_are_listed() throws IOException {
        String after = API.replace("get:", """
                query: {responses: {'200': {description: Fine.}}}
                    additionalOperations: {COPY: {responses: {'200': {description: Fine.}}}}
                    post:
                      parameters: [{name: q, in: querystring, content: {application/json: {schema: {type: object}}}}]
                      requestBody: {content: {application/jsonl: {itemSchema: {type: object}}}}
                      responses: {'200': {description: Fine.}}
                    get:""")
                + "components: {mediaTypes: {}, schemas: {S: {properties: {query: {type: object}},\n"
                + "  discriminator: {propertyName: query, defaultMapping: S}}}}\n";

        assertThat(review("yaml", API, after).notChecked())
                .contains(
                        "These parts of new.yaml, which OpenAPI 3.2 introduced: default mappings of discriminators, media types in components, "
                                + "operations in additionalOperations, operations of the method QUERY, "
                                + "parameters in the querystring, schemas in itemSchema.")
                .noneMatch(sentence -> sentence.contains("old.yaml"));
    }

    @Test
    void fields_of_openapi_3_2_are_listed_even_if_they_are_in_callbacks_or_other_files() throws IOException {
        Files.writeString(
                folder.resolve("callback.yaml"), "'{$request.query.url}': {query: {responses: {'200': {}}}}\n");
        Files.writeString(
                folder.resolve("response.yaml"),
                "{description: Fine., content: {application/jsonl: {itemSchema: {type: object}}}}\n");
        String after = API.replace("get:", "get:\n      callbacks: {changed: {$ref: callback.yaml}}")
                .replace("{description: Fine.}", "{$ref: response.yaml}");

        assertThat(review("yaml", API, after).notChecked())
                .contains("These parts of new.yaml, which OpenAPI 3.2 introduced: operations of the method QUERY, "
                        + "schemas in itemSchema.");
    }

    @Test
    void a_new_openapi_version_is_the_only_change_of_a_migration_from_3_1_to_3_2() throws IOException {
        Review review = review("yaml", API.replace("3.2.0", "3.1.1"), API);

        assertThat(review.changes())
                .extracting(change -> change.type().id())
                .containsExactly("openapi-version-changed");
        assertThat(review.passes()).isTrue();
    }

    @Test
    void one_sentence_for_each_document_names_the_first_dynamic_reference_in_its_files() throws IOException {
        Files.writeString(
                folder.resolve("tree.yaml"),
                "type: array\nitems: {$dynamicRef: '#node'}\ncontains: {$dynamicRef: '#node'}\n");
        String before = API + "components: {schemas: {S: {$ref: tree.yaml}}}\n";
        String after = API + "components: {schemas: {S: {$dynamicRef: '#node'}}}\n";

        assertThat(review("yaml", before, after).notChecked())
                .contains(
                        "The schema that each $dynamicRef selects (tree.yaml:2 and 1 more). "
                                + "Instead, all schemas with the named $dynamicAnchor were compared, in the order of the document.",
                        "The schema that each $dynamicRef selects (new.yaml:7). "
                                + "Instead, all schemas with the named $dynamicAnchor were compared, in the order of the document.");
    }

    @Test
    void duplicate_keys_in_JSON_are_reported_in_one_sentence_and_the_last_value_is_compared() throws IOException {
        String before = """
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1.0.0"},
                 "paths": {"/a": {"get": {"responses": {"200": {"description": "A."}}}},
                  "/a": {"get": {"responses": {"200": {"description": "A."}}}},
                  "/a": {"get": {"responses": {"200": {"description": "B."}}}}}}
                """;
        Review review = review("json", before, before.replace("A.", "C."));

        assertThat(review.changes()).isEmpty();
        assertThat(review.notChecked())
                .contains("old.json:3: Duplicate key '/a'. The last value was compared. (and 1 similar)");
    }

    @Test
    void a_block_scalar_that_only_some_parsers_accept_is_reported() throws IOException {
        String before = API + "x-text: |-\n     \n  a\n";

        assertThat(review("yaml", before, before).notChecked())
                .anyMatch(sentence -> sentence.startsWith("old.yaml:9: Invalid YAML: ")
                        && sentence.contains("the leading empty lines contain more spaces"));
    }
}
