package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyDiffTest {

    private static final String POST = "paths: {/a: {post: {@responses: {}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            requestBody: {content: {a/*: {}}},         | requestBody: {content: {a/b: {}, a/c: {}}},       | request-media-type-changed BREAKING
            requestBody: {content: {a/*: {}}},         | requestBody: {content: {'*/*': {}}},              | request-media-type-changed COMPATIBLE
            requestBody: {content: {a/b: {schema: {maxLength: 3}}}}, | requestBody: {content: {a/*: {schema: {maxLength: 3}}, a/b: {schema: {maxLength: 4}}}}, | request-media-type-added COMPATIBLE, max-length-raised COMPATIBLE
            requestBody: {content: {a/*: {schema: {maxLength: 3}}}}, | requestBody: {content: {a/*: {schema: {maxLength: 3}}, a/b: {schema: {maxLength: 4}}}}, | max-length-raised COMPATIBLE
            """)
    void a_request_body_change_is_assessed_by_its_effect_on_valid_requests(
            String before, String after, String changes) {
        assertThat(DocumentPair.ofTemplate(POST, before == null ? "" : before, after == null ? "" : after)
                        .verdicts())
                .containsExactlyInAnyOrder(changes.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json | application/json;charset=UTF-8
            a/b; v=1         | a/b;V="1"
            """)
    void an_equivalent_media_type_is_not_a_change(String before, String after) {
        assertThat(DocumentPair.ofTemplate(
                                "paths: {/a: {post: {requestBody: {content: {'@': {}}}, responses: {}}}}",
                                before,
                                after)
                        .changes())
                .isEmpty();
    }

    @Test
    void media_types_with_different_parameters_are_different() {
        assertThat(DocumentPair.ofTemplate(
                                "paths: {/a: {post: {requestBody: {content: {'a/b; v=@': {}}}, responses: {}}}}",
                                "1",
                                "2")
                        .verdicts())
                .containsExactly("request-media-type-removed BREAKING", "request-media-type-added COMPATIBLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | p: {contentType: text/plain}              |
            ''                              | p: {contentType: image/png}               | BREAKING
            p: {contentType: image/png}     | 'p: {contentType: "image/png, image/gif"}' | COMPATIBLE
            'p: {contentType: "image/png, image/gif"}' | p: {contentType: image/png}    | BREAKING
            ''                              | f: {contentType: application/octet-stream} |
            ''                              | o: {contentType: application/json}        |
            o: {style: form}                | o: {style: deepObject}                    | BREAKING
            p: {style: form}                | p: {style: form, explode: true}           |
            """)
    void changed_encodings_of_form_fields_are_reported(String before, String after, String verdict) {
        String text =
                "paths: {/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {p: {type: string}, "
                        + "f: {type: string, format: binary}, o: {type: object}}}, encoding: {@}}}}, responses: {}}}}";

        assertThat(String.join(
                        ", ", DocumentPair.ofTemplate(text, before, after).verdicts()))
                .isEqualTo(verdict == null ? "" : "encoding-changed " + verdict);
    }

    @Test
    void an_edit_of_a_shared_body_is_one_change_of_the_component() {
        String text = """
                paths:
                  /a: {post: {requestBody: {$ref: '#/components/requestBodies/New'}, responses: {}}, put: {requestBody: {$ref: '#/components/requestBodies/New'}, responses: {}}}
                components: {requestBodies: {New: {required: @, content: {a/b: {}}}}}
                """;

        assertThat(DocumentPair.ofTemplate(text, "false", "true").summaries())
                .containsExactly("request-body-became-required BREAKING request body New");
        assertThat(DocumentPair.ofTemplate(text, "false", "true").onlyChange().operations())
                .hasToString("[POST /a, PUT /a]");
    }
}
