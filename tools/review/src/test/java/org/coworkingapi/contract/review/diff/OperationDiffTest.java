package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationDiffTest {

    private static final String GET = "get: {responses: {'200': {description: d}}}";

    @Nested
    class Existence {

        @Test
        void an_added_operation_is_compatible_and_a_removed_operation_breaks() {
            DocumentPair documentPair = DocumentPair.of("paths: {/a: {" + GET + "}}", "paths: {/b: {" + GET + "}}");

            assertThat(documentPair.summaries())
                    .containsExactly("operation-removed BREAKING GET /a", "operation-added COMPATIBLE GET /b");
        }

        @Test
        void a_removed_method_does_not_remove_the_other_methods_of_the_path() {
            DocumentPair documentPair = DocumentPair.of(
                    "paths: {/a: {head: {responses: {}}, options: {responses: {}}, trace: {responses: {}}}}",
                    "paths: {/a: {head: {responses: {}}}}");

            assertThat(documentPair.summaries())
                    .containsExactly("operation-removed BREAKING OPTIONS /a", "operation-removed BREAKING TRACE /a");
        }

        @ParameterizedTest
        @CsvSource({
            "true, 2026-06-15, COMPATIBLE",
            "true, 2026-06-16, BREAKING",
            "false, 2026-06-15, BREAKING",
            "true, soon, BREAKING",
            "true, 2026-06-15T00:00:00Z, COMPATIBLE",
            "true, 2026-06-16T00:00:00Z, BREAKING"
        })
        void a_removal_is_compatible_only_on_or_after_the_announced_sunset(
                boolean isDeprecated, String sunset, Verdict verdict) {
            DocumentPair documentPair = DocumentPair.of(
                    "paths: {/a: {get: {deprecated: " + isDeprecated + ", x-sunset: '" + sunset + "', responses: {}}}}",
                    "paths: {}");

            assertThat(documentPair.onlyChange().wire()).isEqualTo(verdict);
        }

        @Test
        void a_path_with_renamed_parameters_is_the_same_operation() {
            DocumentPair documentPair = DocumentPair.ofTemplate(
                    "paths: {'/a/{@}': {get: {parameters: [{in: path, name: @, required: true, schema: {type: string}}], responses: {}}}}",
                    "id",
                    "key");

            assertThat(documentPair.summaries())
                    .containsExactly("parameter-renamed NONE GET /a/{key} path parameter key");
            assertThat(documentPair.onlyChange().code()).isEqualTo(Verdict.BREAKING);
        }

        @Test
        void a_reference_to_a_path_item_is_not_a_change() {
            DocumentPair documentPair = DocumentPair.of(
                    "3.1.0",
                    "paths: {/a: {" + GET + "}}",
                    "paths: {/a: {$ref: '#/components/pathItems/A'}}\ncomponents: {pathItems: {A: {" + GET + "}}}");

            assertThat(documentPair.changes()).isEmpty();
        }

        @Test
        void a_removal_is_located_in_the_old_document() {
            Change change = DocumentPair.of(
                            "paths:\n  /a:\n    get: {responses: {}}\n    put: {responses: {}}",
                            "paths:\n  /a:\n    get: {responses: {}}")
                    .onlyChange();

            assertThat(change.location()).hasToString("old.yaml:6");
            assertThat(change.after().orElseThrow()).hasToString("new.yaml:4");
        }
    }

    @Nested
    class Lifecycle {

        private static final String PATHS = "paths: {/a: {get: {@responses: {}}}}";

        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                -                          | deprecated: true,           | operation-deprecated
                deprecated: true,          | -                           | operation-reactivated
                -                          | x-sunset: 2027-01-01,       | sunset-announced
                x-sunset: 2027-01-01,      | x-sunset: 2027-01-02,       | sunset-changed
                x-sunset: 2027-01-01,      | -                           | sunset-withdrawn
                x-stability-level: stable, | x-stability-level: beta,    | stability-changed
                """)
        void a_changed_lifecycle_does_not_affect_the_wire(String before, String after, String type) {
            assertThat(DocumentPair.ofTemplate(PATHS, before == null ? "" : before, after == null ? "" : after)
                            .summaries())
                    .containsExactly(type + " NONE GET /a");
        }
    }

    @Nested
    class Generated_code {

        @Test
        void a_changed_operation_id_breaks_generated_code_only() {
            Change change = DocumentPair.ofTemplate("paths: {/a: {get: {operationId: @, responses: {}}}}", "one", "two")
                    .onlyChange();

            assertThat(change.key()).startsWith("operation-id-changed@/paths/~1a/get/operationId#");
            assertThat(change.wire()).isEqualTo(Verdict.NONE);
            assertThat(change.code()).isEqualTo(Verdict.BREAKING);
            assertThat(change.operations()).hasToString("[GET /a]");
        }

        @Test
        void changed_tags_are_reported_unless_only_the_order_after_the_first_tag_changes() {
            String paths = "paths: {/a: {get: {tags: [@], responses: {}}}}";

            assertThat(DocumentPair.ofTemplate(paths, "a, b", "a").summaries())
                    .containsExactly("tags-changed NONE GET /a");
            assertThat(DocumentPair.ofTemplate(paths, "a, b", "b, a").summaries())
                    .containsExactly("tags-changed NONE GET /a");
            assertThat(DocumentPair.ofTemplate(paths, "a, b, c", "a, c, b").summaries())
                    .isEmpty();
        }

        @Test
        void a_schema_is_renamed_if_only_its_name_differs() {
            String template = """
                    paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/@'}}}}}}}}
                    components: {schemas: {@: {type: object, properties: {x: {type: string}, next: {$ref: '#/components/schemas/@'}}}}}
                    """;

            assertThat(DocumentPair.ofTemplate(template, "One", "Other").summaries())
                    .containsExactly("schema-renamed NONE One");
            assertThat(DocumentPair.ofTemplate(template, "One", "Other")
                            .onlyChange()
                            .sentence())
                    .isEqualTo("The schema One was renamed to Other.");
        }

        @Test
        void inlining_a_schema_affects_generated_code_only() {
            String paths =
                    "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: @}}}}}}}\n";
            String named = paths.replace("@", "{$ref: '#/components/schemas/A'}")
                    + "components: {schemas: {A: {type: string}}}";
            String inline = paths.replace("@", "{type: string}");

            assertThat(DocumentPair.of(named, inline).summaries()).containsExactly("schema-removed NONE A");
            assertThat(DocumentPair.of(inline, named).summaries()).containsExactly("schema-added NONE A");
        }

        @Test
        void renaming_an_unused_schema_is_reported() {
            assertThat(DocumentPair.ofTemplate("paths: {}\ncomponents: {schemas: {@: {type: string}}}", "A", "B")
                            .summaries())
                    .containsExactly("schema-renamed NONE A");
        }
    }

    @Nested
    class Webhooks_and_callbacks {

        private static final String WEBHOOK =
                "paths: {}\nwebhooks: {done: {post: {requestBody: {@content: {application/json: {}}}, responses: {}}}}";

        @Test
        void added_and_removed_webhooks_are_reported() {
            assertThat(DocumentPair.of("3.1.0", WEBHOOK.replace("@", ""), "paths: {}")
                            .summaries())
                    .containsExactly("webhook-removed BREAKING POST webhook done");
            assertThat(DocumentPair.of("3.1.0", "paths: {}", WEBHOOK.replace("@", ""))
                            .summaries())
                    .containsExactly("webhook-added COMPATIBLE POST webhook done");
        }

        @Test
        void the_body_of_a_webhook_is_read_by_consumers() {
            Change change = DocumentPair.of("3.1.0", WEBHOOK.replace("@", "required: true, "), WEBHOOK.replace("@", ""))
                    .onlyChange();

            assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
            assertThat(change.affectedLocations()).extracting("direction").containsExactly(Direction.RESPONSE);
        }

        @Test
        void the_response_of_a_webhook_is_sent_by_consumers() {
            String paths =
                    "paths: {}\nwebhooks: {done: {post: {responses: {'200': {description: d, headers: {X: {required: @, schema: {type: string}}}}}}}}";

            assertThat(DocumentPair.of("3.1.0", paths.replace("@", "false"), paths.replace("@", "true"))
                            .verdicts())
                    .containsExactly("response-header-became-required BREAKING");
        }

        @Test
        void callbacks_are_compared_with_swapped_directions() {
            String paths =
                    "paths: {/a: {post: {responses: {}, callbacks: {done: {'{$url}': {post: {requestBody: {@content: {a/b: {}}}, responses: {}}}}}}}}";

            Change change =
                    DocumentPair.ofTemplate(paths, "required: true, ", "").onlyChange();
            assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
            assertThat(change.operations()).hasToString("[POST /a callback done {$url}]");
        }

        @Test
        void added_and_removed_callbacks_are_reported_even_if_they_are_referenced() {
            String callback = "{'{$url}': {post: {responses: {}}}}";
            String inline = "paths: {/a: {post: {responses: {}, callbacks: {done: " + callback + "}}}}";
            String shared =
                    "paths: {/a: {post: {responses: {}, callbacks: {done: {$ref: '#/components/callbacks/Done'}}}}}\ncomponents: {callbacks: {Done: "
                            + callback + "}}";
            String without = "paths: {/a: {post: {responses: {}}}}";

            assertThat(DocumentPair.of(inline, shared).changes()).isEmpty();
            assertThat(DocumentPair.of(inline, without).summaries())
                    .containsExactly("callback-removed BREAKING POST /a callback done {$url}");
            assertThat(DocumentPair.of(without, shared).verdicts()).containsExactly("callback-added COMPATIBLE");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 4, 5, 100})
        void callbacks_within_callbacks_are_compared(int depth) {
            String template = "paths: {/a: {post: {responses: {}"
                    + ", callbacks: {c: {'{$url}': {post: {responses: {}".repeat(depth)
                    + ", parameters: [{name: p, in: query, schema: {type: @}}]" + "}}}}".repeat(depth) + "}}}";

            assertThat(DocumentPair.ofTemplate(template, "string", "integer").verdicts())
                    .singleElement()
                    .asString()
                    .startsWith("type-replaced ");
        }

        @Test
        void the_comparison_of_a_recursive_callback_terminates() {
            String paths = """
                    paths: {/a: {$ref: '#/components/pathItems/A'}}
                    components: {pathItems: {A: {post: {summary: @, responses: {}, callbacks: {again: {'{$url}': {$ref: '#/components/pathItems/A'}}}}}}}
                    """;

            assertThat(DocumentPair.of("3.1.0", paths.replace("@", "x"), paths.replace("@", "y"))
                            .verdicts())
                    .containsExactly("documentation-changed NONE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void identical_documents_have_no_changes(String version) {
        String text =
                "paths: {'/a/{b}': {get: {parameters: [{in: path, name: b, required: true, schema: {type: string}}], responses: {'200': "
                        + "{description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}}";

        assertThat(DocumentPair.of(version, text, text).changes()).isEmpty();
    }
}
