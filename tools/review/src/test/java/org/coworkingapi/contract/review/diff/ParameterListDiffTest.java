package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterListDiffTest {

    private static final String LIST = "paths: {/a: {get: {parameters: [@], responses: {}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {in: query, name: q, deprecated: true, x-sunset: 2026-06-14} | -              | parameter-removed COMPATIBLE
            {in: query, name: q}               | {in: header, name: Q}                    | parameter-moved RISKY
            {in: query, name: q, required: true} | {in: header, name: q, required: true}  | parameter-moved BREAKING
            {in: query, name: q, schema: {maxLength: 3}} | {in: query, name: q, schema: {maxLength: 2}} | max-length-lowered BREAKING
            {in: query, name: q, content: {a/b: {schema: {maxLength: 3}}}} | {in: query, name: q, content: {a/b: {schema: {maxLength: 2}}}} | max-length-lowered BREAKING
            {in: query, name: q}               | {in: query, name: q, schema: {type: string}} | schema-introduced BREAKING
            {in: query, name: q, schema: {type: string}} | {in: query, name: q}           | schema-lifted COMPATIBLE
            """)
    void a_parameter_change_is_assessed_by_its_effect_on_valid_requests(String before, String after, String change) {
        assertThat(DocumentPair.ofTemplate(LIST, before == null ? "" : before, after == null ? "" : after)
                        .verdicts())
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {in: header, name: Accept}         | -
            -                                  | {in: header, name: content-type, required: true}
            -                                  | {in: header, name: AUTHORIZATION, required: true}
            {in: query, name: q, style: form}  | {in: query, name: q, explode: true}
            {in: header, name: q, style: simple} | {in: header, name: q, explode: false}
            {in: header, name: q, schema: {type: array}, explode: true} | {in: header, name: q, schema: {type: array}, explode: false}
            {in: query, name: q, content: {A/B: {}}} | {in: query, name: q, content: {a/b: {}}}
            """)
    void an_equivalent_parameter_is_not_a_change(String before, String after) {
        assertThat(DocumentPair.ofTemplate(LIST, before == null ? "" : before, after == null ? "" : after)
                        .summaries())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            style: form, schema: {type: array}                    | style: form, explode: false, schema: {type: array}    | parameter-explode-changed BREAKING
            schema: {type: object}                                | explode: false, schema: {type: object}                | parameter-explode-changed BREAKING
            schema: {allOf: [{type: array}]}                      | explode: false, schema: {allOf: [{type: array}]}      | parameter-explode-changed BREAKING
            schema: {oneOf: [{type: string}, {type: array}]}      | explode: false, schema: {oneOf: [{type: string}, {type: array}]} | parameter-explode-changed BREAKING
            style: spaceDelimited, schema: {type: array}          | style: pipeDelimited, schema: {type: array}           | parameter-style-changed BREAKING
            style: deepObject, schema: {type: object}             | style: form, schema: {type: object}                   | parameter-style-changed BREAKING
            style: spaceDelimited, explode: true, schema: {type: array} | style: form, schema: {type: array}              | parameter-style-changed NONE
            style: pipeDelimited, schema: {type: string}          | style: form, schema: {type: string}                   | parameter-style-changed NONE
            """)
    void a_changed_style_breaks_if_it_changes_the_serialized_value(String before, String after, String change) {
        assertThat(DocumentPair.ofTemplate(
                                "paths: {/a: {get: {parameters: [{in: query, name: q, @}], responses: {}}}}",
                                before,
                                after)
                        .verdicts())
                .containsExactly(change);
    }

    @Test
    void explode_does_not_affect_nullable_strings() {
        String text =
                "paths: {/a: {get: {parameters: [{in: query, name: q, explode: @, schema: {type: [string, 'null']}}], responses: {}}}}";

        assertThat(DocumentPair.of("3.1.0", text.replace("@", "true"), text.replace("@", "false"))
                        .changes())
                .isEmpty();
    }

    @Test
    void the_label_style_changes_the_serialization_of_primitive_values() {
        String text =
                "paths: {'/a/{q}': {get: {parameters: [{in: path, name: q, required: true, style: @, schema: {type: string}}], responses: {}}}}";

        assertThat(DocumentPair.ofTemplate(text, "simple", "label").verdicts())
                .containsExactly("parameter-style-changed BREAKING");
    }

    @Test
    void a_changed_order_affects_generated_code_only() {
        Change change = DocumentPair.ofTemplate(
                        LIST,
                        "{in: query, name: a}, {in: query, name: b}",
                        "{in: query, name: b}, {in: query, name: a}")
                .onlyChange();

        assertThat(change.sentence()).isEqualTo("The parameter order of GET /a changed from a, b to b, a.");
        assertThat(change.wire()).isEqualTo(Verdict.NONE);
        assertThat(change.code()).isEqualTo(Verdict.RISKY);
    }

    @Test
    void moving_a_parameter_between_path_and_operation_is_not_a_change() {
        String q = "parameters: [{in: query, name: q, required: true}]";
        String path = "paths: {/a: {" + q + ", get: {parameters: [{in: query, name: z}], responses: {}}}}";
        String operation =
                "paths: {/a: {get: {parameters: [{in: query, name: z}, {in: query, name: q, required: true}], responses: {}}}}";

        assertThat(DocumentPair.of(path, operation).changes()).isEmpty();
        assertThat(DocumentPair.of(operation, path).changes()).isEmpty();
    }

    @Test
    void the_operation_overrides_a_parameter_of_its_path() {
        String text = "paths: {/a: {parameters: [{in: query, name: q}], get: {@responses: {}}}}";

        assertThat(DocumentPair.ofTemplate(text, "", "parameters: [{in: query, name: q, required: true}], ")
                        .verdicts())
                .containsExactly("parameter-became-required BREAKING");
    }

    @Test
    void an_edit_of_a_shared_parameter_is_one_change_of_the_component() {
        String text = """
                paths:
                  /a: {get: {parameters: [{$ref: '#/components/parameters/Shape'}], responses: {}}}
                  /b: {get: {parameters: [{$ref: '#/components/parameters/Shape'}], responses: {}}}
                components:
                  parameters:
                    Shape: {in: query, name: _shape, required: @, schema: {type: string}}
                """;
        Change change = DocumentPair.ofTemplate(text, "false", "true").onlyChange();

        assertThat(change.subject()).isEqualTo("parameter Shape");
        assertThat(change.location()).hasToString("new.yaml:8");
        assertThat(change.operations()).hasToString("[GET /a, GET /b]");
        assertThat(change.affectedLocations())
                .extracting(affectedLocation -> affectedLocation.location().toString())
                .containsOnly("query parameter _shape");
    }

    @Test
    void moving_a_parameter_into_a_component_or_back_is_not_a_change() {
        String text =
                "paths: {/a: {get: {parameters: [@], responses: {}}}}\ncomponents: {parameters: {Q: {in: query, name: q}}}";

        assertThat(DocumentPair.ofTemplate(text, "{in: query, name: q}", "{$ref: '#/components/parameters/Q'}")
                        .changes())
                .isEmpty();
        assertThat(DocumentPair.ofTemplate(text, "{$ref: '#/components/parameters/Q'}", "{in: query, name: q}")
                        .changes())
                .isEmpty();
    }

    @Test
    void an_added_reference_to_an_existing_parameter_has_the_location_of_the_reference() {
        String text = """
                paths:
                  /a: {get: {responses: {}, @
                  }}
                components: {parameters: {Page: {in: query, name: page}}}
                """;
        DocumentPair documentPair =
                DocumentPair.ofTemplate(text, "", "parameters: [{$ref: '#/components/parameters/Page'}]");

        assertThat(documentPair.summaries())
                .containsExactly("parameter-added-optional COMPATIBLE GET /a parameter Page");
        assertThat(documentPair.onlyChange().location()).hasToString("new.yaml:4");
        assertThat(documentPair.onlyChange().affectedLocations().get(0).location())
                .hasToString("query parameter page");
    }

    @Test
    void a_parameter_that_is_added_to_or_removed_from_several_operations_is_one_change() {
        String before = "paths: {/a: {get: {responses: {}}, put: {responses: {}}}}";
        String after = """
                paths: {/a: {parameters: [{$ref: '#/components/parameters/Page'}], get: {responses: {}}, put: {responses: {}}}}
                components: {parameters: {Page: {in: query, name: page}}}
                """;

        assertThat(DocumentPair.of(before, after).summaries())
                .containsExactly("parameter-added-optional COMPATIBLE parameter Page");
        assertThat(DocumentPair.of(after, before).onlyChange().operations()).hasToString("[GET /a, PUT /a]");
    }

    @Test
    void a_removed_webhook_parameter_breaks_consumers_but_an_added_one_does_not() {
        String text = "paths: {}\nwebhooks: {w: {post: {parameters: [@], responses: {}}}}";

        assertThat(DocumentPair.of("3.1.0", text.replace("@", "{in: header, name: X}"), text.replace("@", ""))
                        .verdicts())
                .containsExactly("parameter-removed BREAKING");
        assertThat(DocumentPair.of(
                                "3.1.0",
                                text.replace("@", ""),
                                text.replace("@", "{in: header, name: X, required: true}"))
                        .verdicts())
                .containsExactly("parameter-added-required COMPATIBLE");
    }

    @Test
    void query_only_keywords_are_not_reported_for_a_parameter_that_moved_to_the_query() {
        String text =
                "paths: {/a: {get: {parameters: [{name: q, schema: {type: string}, @}], responses: {'200': {description: D}}}}}";

        assertThat(DocumentPair.ofTemplate(text, "in: header", "in: query, allowReserved: true")
                        .verdicts())
                .containsExactly("parameter-moved RISKY");
    }
}
