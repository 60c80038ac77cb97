package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the documents of the corpus are valid OpenAPI. */
final class DocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void every_document_of_the_corpus_is_valid_openapi(String version) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> errors = Corpus.pairs().stream()
                .filter(pair -> !pair.id().contains("@") || pair.category().endsWith("property"))
                .flatMap(pair -> List.of(pair.before(), pair.after()).stream()
                        .filter(document ->
                                String.valueOf(document.get("openapi")).startsWith(version))
                        .map(Comparison::text)
                        .filter(seen::add)
                        .flatMap(text -> OpenApiSchema.errors(version, text).stream()
                                .limit(3)
                                .map(error -> pair + ": " + error)))
                .toList();
        assertThat(seen).hasSizeGreaterThan(300);
        assertThat(errors).isEmpty();
    }

    @Test
    void the_fields_are_read_from_all_objects_of_the_openapi_schema() {
        assertThat(OpenApiSchema.fields("3.0"))
                .contains(
                        "root.openapi",
                        "operation.deprecated",
                        "schema.nullable",
                        "oauth-flow.tokenUrl",
                        "security-scheme.bearerFormat",
                        "xml.wrapped",
                        "parameter.allowReserved")
                .doesNotContain("schema.if");
        assertThat(OpenApiSchema.fields("3.1"))
                .contains(
                        "root.webhooks",
                        "path-item.trace",
                        "schema.unevaluatedItems",
                        "media-type.example",
                        "oauth-flow.scopes",
                        "reference.summary",
                        "header.explode")
                .doesNotContain("schema.nullable");
    }
}
