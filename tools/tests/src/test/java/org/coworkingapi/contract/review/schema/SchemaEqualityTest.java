package org.coworkingapi.contract.review.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchemaEqualityTest {

    private static final String RECURSIVE =
            "{S: {properties: {child: {$ref: '#/components/schemas/S'}, leaf: {$ref: '#/components/schemas/T'}}}, T: %s}";

    @Test
    void ignores_the_order_of_members() {
        assertThat(areEqual("{S: {type: object, required: [a]}}", "{S: {required: [a], type: object}}"))
                .isTrue();
        assertThat(areEqual("{S: {maximum: 1}}", "{S: {maximum: 1.0}}")).isTrue();
    }

    @Test
    void detects_a_difference_in_one_keyword_or_one_value() {
        assertThat(areEqual("{S: {type: object}}", "{S: {type: object, description: New}}"))
                .isFalse();
        assertThat(areEqual("{S: {enum: [a, b]}}", "{S: {enum: [a]}}")).isFalse();
        assertThat(areEqual("{S: {enum: [1]}}", "{S: {enum: ['1']}}")).isFalse();
        assertThat(areEqual("{S: {example: {}}}", "{S: {example: []}}")).isFalse();
    }

    @Test
    void follows_references_and_stops_at_cycles() {
        assertThat(areEqual(RECURSIVE.formatted("{type: string}"), RECURSIVE.formatted("{type: string}")))
                .isTrue();
        assertThat(areEqual(RECURSIVE.formatted("{type: string}"), RECURSIVE.formatted("{type: integer}")))
                .isFalse();
    }

    @Test
    void schemas_with_an_unresolvable_ref_in_an_example_are_not_equal() {
        String schema = "{S: {example: {$ref: '#/nowhere'}}}";
        assertThat(areEqual(schema, schema)).isFalse();
    }

    @Test
    void equal_schemas_have_no_edits() {
        for (int seed = 0; seed < 500; seed++) {
            String schema = "{S: " + JsonMapper.shared().writeValueAsString(new RandomSchemas(seed).schema(2)) + "}";
            assertThat(areEqual(schema, schema)).isTrue();
            assertUnchanged(pair(document(schema), document(schema)), new HashSet<>());
        }
    }

    private static void assertUnchanged(SchemaPair pair, Set<SchemaPair> seen) {
        if (seen.add(pair)) {
            assertThat(pair.edits()).isEmpty();
            pair.edges().forEach(edge -> assertUnchanged(edge.pair(), seen));
        }
    }

    private static boolean areEqual(String before, String after) {
        Document oldDocument = document(before);
        Document newDocument = document(after);
        SchemaPair pair = pair(oldDocument, newDocument);
        return new SchemaEquality(oldDocument, newDocument).areEqual(pair.before(), pair.after());
    }

    private static SchemaPair pair(Document oldDocument, Document newDocument) {
        return new SchemaComparison(oldDocument, newDocument, LocalDate.of(2026, 11, 22))
                .pair(
                        oldDocument.root().at("/components/schemas/S").orElseThrow(),
                        newDocument.root().at("/components/schemas/S").orElseThrow());
    }

    private static Document document(String schemas) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}, " + "components: {schemas: " + schemas
                        + "}}"));
    }
}
