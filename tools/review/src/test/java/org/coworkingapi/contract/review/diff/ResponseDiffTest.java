package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseDiffTest {

    private static final String RESPONSES = "paths: {/a: {get: {responses: {@}}}}";
    private static final String RESPONSE = "paths: {/a: {get: {responses: {'200': {description: d, @}}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '200': {}, '204': {}    | '200': {}              | response-removed BREAKING response 204
            '200': {}               | '200': {}, '202': {}   | response-added BREAKING response 202
            '200': {}               | '200': {}, '404': {}   | error-added RISKY response 404
            '200': {}, '404': {}    | '200': {}              | error-removed COMPATIBLE response 404
            '200': {}               | '201': {}              | response-removed BREAKING response 200, response-added BREAKING response 201
            '200': {}, default: {}  | '200': {}              | error-removed COMPATIBLE response default
            '200': {}, '404': {}    | '200': {}, 4XX: {}     | error-added RISKY response 4XX
            '200': {}               | default: {}            | response-added BREAKING response default
            '200': {}, default: {}  | '200': {}, '201': {}, default: {} | response-added BREAKING response 201
            """)
    void added_and_removed_statuses_are_assessed(String before, String after, String changes) {
        assertThat(DocumentPair.ofTemplate(RESPONSES, before, after).summaries())
                .containsExactlyInAnyOrder(changes.replaceAll("response (\\w+)(?=,|$)", "response $1 of GET /a")
                        .split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '200': {}, default: {}          | '200': {}, '404': {}, default: {}
            '200': {}, 4XX: {}              | '200': {}, '404': {}, 4XX: {}
            '200': {}, 4xx: {}              | '200': {}, 4XX: {}
            default: {}                     | '200': {}, default: {}
            2XX: {}                         | 2XX: {}, '201': {}
            """)
    void a_status_that_a_range_or_default_covers_is_not_added(String before, String after) {
        assertThat(DocumentPair.ofTemplate(RESPONSES, before, after).summaries())
                .isEmpty();
    }

    @Test
    void a_status_is_compared_with_the_range_or_default_that_covered_it() {
        String body = "{description: d, content: {a/b: {schema: {type: string, maxLength: @}}}}";

        assertThat(DocumentPair.of(
                                RESPONSES.replace("@", "'200': {}, default: " + body.replace("@", "3")),
                                RESPONSES.replace(
                                        "@",
                                        "'200': {}, default: " + body.replace("@", "3") + ", '404': "
                                                + body.replace("@", "5")))
                        .summaries())
                .containsExactly("max-length-raised RISKY GET /a 404 body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            content: {a/*: {}}                | content: {a/b: {}}                      | response-media-type-changed COMPATIBLE
            headers: {X: {deprecated: true, x-sunset: 2026-06-15}} | -                  | response-header-removed COMPATIBLE
            headers: {X: {schema: {type: object}}} | headers: {X: {explode: true, schema: {type: object}}} | response-header-style-changed BREAKING
            headers: {X: {schema: {type: string}}} | headers: {X: {content: {a/b: {schema: {type: string}}}}} | response-header-style-changed BREAKING
            headers: {X: {schema: {type: integer}}} | headers: {X: {schema: {type: number}}} | type-widened BREAKING
            """)
    void changes_of_response_content_and_headers_are_assessed(String before, String after, String change) {
        assertThat(DocumentPair.ofTemplate(RESPONSE, before == null ? "" : before, after == null ? "" : after)
                        .verdicts())
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            headers: {Content-Type: {}}       | -
            headers: {X: {schema: {type: array}}} | headers: {X: {explode: true, schema: {type: array}}}
            content: {application/json: {}}   | content: {'application/json; charset=utf-8': {}}
            -                                 | content: {}
            """)
    void an_equivalent_response_is_not_a_change(String before, String after) {
        assertThat(DocumentPair.ofTemplate(RESPONSE, before == null ? "" : before, after == null ? "" : after)
                        .summaries())
                .isEmpty();
    }

    @Test
    void a_breaking_change_in_an_error_response_is_risky() {
        assertThat(DocumentPair.ofTemplate(
                                "paths: {/a: {get: {responses: {'404': {description: d, headers: {@}}}}}}", "X: {}", "")
                        .summaries())
                .containsExactly("response-header-removed RISKY header X of 404 of GET /a");
    }

    @Test
    void an_edit_of_a_shared_response_is_one_change_of_the_component() {
        String text = """
                paths:
                  /a: {get: {responses: {'400': {$ref: '#/components/responses/Bad'}, '404': {$ref: '#/components/responses/Bad'}}}}
                  /b: {get: {responses: {'400': {$ref: '#/components/responses/Bad'}}}}
                components: {responses: {Bad: {description: d, headers: {X: {required: @}}}}}
                """;

        assertThat(DocumentPair.ofTemplate(text, "false", "true").summaries())
                .containsExactly("response-header-became-required COMPATIBLE header X of response Bad");
        assertThat(DocumentPair.ofTemplate(text, "false", "true").onlyChange().affectedLocations())
                .extracting(affectedLocation -> affectedLocation.operation() + " " + affectedLocation.location())
                .containsExactly("GET /a header X of 400", "GET /a header X of 404", "GET /b header X of 400");
    }

    @Test
    void a_change_in_a_body_schema_has_the_body_as_its_location_and_a_path_within_it() {
        var affectedLocation = DocumentPair.ofTemplate(
                        "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: "
                                + "{a: {type: string, maxLength: @}}}}}}}}}}",
                        "3",
                        "4")
                .onlyChange()
                .affectedLocations()
                .get(0);

        assertThat(affectedLocation.location()).hasToString("200 body application/json");
        assertThat(affectedLocation.path()).isEqualTo("$.a");
    }

    @Test
    void a_default_response_that_becomes_the_only_response_is_assessed_as_a_success() {
        String template =
                "paths: {/a: {get: {responses: {@default: {description: D, content: {application/json: {schema: {type: string%s}}}}}}}}";

        assertThat(DocumentPair.of(
                                template.formatted("").replace("@", "'200': {description: D}, "),
                                template.formatted(", nullable: true").replace("@", ""))
                        .verdicts())
                .contains("became-nullable BREAKING");
    }
}
