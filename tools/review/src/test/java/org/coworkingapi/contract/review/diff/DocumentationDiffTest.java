package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentationDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paths: {/a: {get: {summary: @, responses: {}}}}                                                  | GET /a
            paths: {/a: {description: @, get: {responses: {}}}}                                              | /a
            paths: {/a: {get: {parameters: [{in: query, name: q, description: @}], responses: {}}}}          | GET /a query parameter q
            paths: {/a: {get: {requestBody: {description: @, content: {}}, responses: {}}}}                  | GET /a request body
            paths: {/a: {get: {responses: {'200': {description: @}}}}}                                       | response 200 of GET /a
            paths: {/a: {get: {responses: {'200': {description: d, headers: {X: {description: @}}}}}}}       | header X of 200 of GET /a
            paths: {/a: {get: {externalDocs: {url: @}, responses: {}}}}                                      | GET /a
            """)
    void changed_descriptions_do_not_affect_the_wire(String text, String subject) {
        assertThat(DocumentPair.ofTemplate(text, "one", "other").summaries())
                .containsExactly("documentation-changed NONE " + subject);
    }

    @Test
    void changed_metadata_is_reported_with_its_line() {
        Change change = DocumentPair.ofTemplate("paths: {}\ntags:\n  - name: a\n    description: @\n", "one", "other")
                .onlyChange();

        assertThat(change.location()).hasToString("new.yaml:6");
        assertThat(change.from() + ' ' + change.to()).isEqualTo("one other");
    }

    @Test
    void two_changed_descriptions_of_one_object_are_one_change() {
        assertThat(DocumentPair.ofTemplate(
                                "paths: {/a: {get: {summary: @, description: @, responses: {}}}}", "one", "other")
                        .changes())
                .hasSize(1);
    }

    @Test
    void examples_are_compared_by_value() {
        String paths =
                "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {examples: {e: @}}}}}}}}\n"
                        + "components: {examples: {E: {value: {a: 1, b: 2}}}}";

        assertThat(DocumentPair.ofTemplate(paths, "{value: {a: 1, b: 2}}", "{value: {a: 1, b: 3}}")
                        .summaries())
                .containsExactly("example-changed NONE response 200 of GET /a");
        assertThat(DocumentPair.ofTemplate(paths, "{value: {b: 2.0, a: 1}}", "{$ref: '#/components/examples/E'}")
                        .changes())
                .isEmpty();
    }

    @Test
    void changed_extensions_are_reported_by_name() {
        Change change = DocumentPair.ofTemplate("paths: {/a: {get: {x-team: @, responses: {}}}}", "red", "blue")
                .onlyChange();

        assertThat(change.sentence()).isEqualTo("x-team of GET /a changed from \"red\" to \"blue\".");
    }

    @Test
    void a_changed_openapi_version_is_reported() {
        Change change = new DocumentPair(DocumentDiff.of(
                                DocumentPair.document("a.yaml", "3.0.3", "paths: {}"),
                                DocumentPair.document("b.yaml", "3.1.0", "paths: {}"),
                                DocumentPair.TODAY)
                        .changes())
                .onlyChange();

        assertThat(change.sentence()).isEqualTo("The OpenAPI version changed from 3.0.3 to 3.1.0.");
    }
}
