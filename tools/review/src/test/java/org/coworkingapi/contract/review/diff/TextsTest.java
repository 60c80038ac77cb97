package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

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
    void other_words_are_no_change_of_the_wire(String text, String subject) {
        assertThat(Two.at(text, "one", "other").found()).containsExactly("documentation-changed NONE " + subject);
    }

    @Test
    void other_words_for_the_whole_stand_at_their_line() {
        Change change = Two.at("paths: {}\ntags:\n  - name: a\n    description: @\n", "one", "other")
                .only();

        assertThat(change.place()).hasToString("new.yaml:6");
        assertThat(change.from() + ' ' + change.to()).isEqualTo("one other");
    }

    @Test
    void an_object_with_two_other_words_is_one_change() {
        assertThat(Two.at("paths: {/a: {get: {summary: @, description: @, responses: {}}}}", "one", "other")
                        .changes())
                .hasSize(1);
    }

    @Test
    void examples_are_compared_by_what_they_say() {
        String paths =
                "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {examples: {e: @}}}}}}}}\n"
                        + "components: {examples: {E: {value: {a: 1, b: 2}}}}";

        assertThat(Two.at(paths, "{value: {a: 1, b: 2}}", "{value: {a: 1, b: 3}}")
                        .found())
                .containsExactly("example-changed NONE response 200 of GET /a");
        assertThat(Two.at(paths, "{value: {b: 2.0, a: 1}}", "{$ref: '#/components/examples/E'}")
                        .changes())
                .isEmpty();
    }

    @Test
    void unknown_extensions_are_named() {
        Change change = Two.at("paths: {/a: {get: {x-team: @, responses: {}}}}", "red", "blue")
                .only();

        assertThat(change.sentence()).isEqualTo("x-team of GET /a is \"blue\", before \"red\".");
    }

    @Test
    void another_version_of_openapi_is_told() {
        Change change = new Two(Diff.of(
                                Two.document("a.yaml", "3.0.3", "paths: {}"),
                                Two.document("b.yaml", "3.1.0", "paths: {}"),
                                Two.TODAY)
                        .changes())
                .only();

        assertThat(change.sentence()).isEqualTo("The document is OpenAPI 3.1.0, before 3.0.3.");
    }
}
