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

            assertThat(documentPair.found())
                    .containsExactly("operation-removed BREAKING GET /a", "operation-added COMPATIBLE GET /b");
        }

        @Test
        void a_removed_method_is_not_a_removed_path() {
            DocumentPair documentPair = DocumentPair.of(
                    "paths: {/a: {head: {responses: {}}, options: {responses: {}}, trace: {responses: {}}}}",
                    "paths: {/a: {head: {responses: {}}}}");

            assertThat(documentPair.found())
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
        void a_removal_is_allowed_from_the_announced_day_on(boolean isDeprecated, String sunset, Verdict verdict) {
            DocumentPair documentPair = DocumentPair.of(
                    "paths: {/a: {get: {deprecated: " + isDeprecated + ", x-sunset: '" + sunset + "', responses: {}}}}",
                    "paths: {}");

            assertThat(documentPair.only().wire()).isEqualTo(verdict);
        }

        @Test
        void a_path_with_renamed_parameters_is_the_same() {
            DocumentPair documentPair = DocumentPair.at(
                    "paths: {'/a/{@}': {get: {parameters: [{in: path, name: @, required: true, schema: {type: string}}], responses: {}}}}",
                    "id",
                    "key");

            assertThat(documentPair.found()).containsExactly("parameter-renamed NONE GET /a/{key} path parameter key");
            assertThat(documentPair.only().code()).isEqualTo(Verdict.BREAKING);
        }

        @Test
        void a_path_behind_a_reference_is_the_same() {
            DocumentPair documentPair = DocumentPair.of(
                    "3.1.0",
                    "paths: {/a: {" + GET + "}}",
                    "paths: {/a: {$ref: '#/components/pathItems/A'}}\ncomponents: {pathItems: {A: {" + GET + "}}}");

            assertThat(documentPair.changes()).isEmpty();
        }

        @Test
        void a_removal_has_its_location_in_the_old_document() {
            Change change = DocumentPair.of(
                            "paths:\n  /a:\n    get: {responses: {}}\n    put: {responses: {}}",
                            "paths:\n  /a:\n    get: {responses: {}}")
                    .only();

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
        void announcing_a_removal_does_not_affect_the_wire(String before, String after, String kind) {
            assertThat(DocumentPair.at(PATHS, before == null ? "" : before, after == null ? "" : after)
                            .found())
                    .containsExactly(kind + " NONE GET /a");
        }
    }

    @Nested
    class Code {

        @Test
        void a_changed_operation_id_breaks_generated_code_only() {
            Change change = DocumentPair.at("paths: {/a: {get: {operationId: @, responses: {}}}}", "one", "two")
                    .only();

            assertThat(change.key()).startsWith("operation-id-changed@/paths/~1a/get/operationId#");
            assertThat(change.wire()).isEqualTo(Verdict.NONE);
            assertThat(change.code()).isEqualTo(Verdict.BREAKING);
            assertThat(change.operations()).hasToString("[GET /a]");
        }

        @Test
        void changed_tags_break_generated_code_unless_only_the_order_after_the_first_changes() {
            String paths = "paths: {/a: {get: {tags: [@], responses: {}}}}";

            assertThat(DocumentPair.at(paths, "a, b", "a").found()).containsExactly("tags-changed NONE GET /a");
            assertThat(DocumentPair.at(paths, "a, b", "b, a").found()).containsExactly("tags-changed NONE GET /a");
            assertThat(DocumentPair.at(paths, "a, b, c", "a, c, b").found()).isEmpty();
        }

        @Test
        void a_schema_is_renamed_if_only_its_name_differs() {
            String all = """
                    paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/@'}}}}}}}}
                    components: {schemas: {@: {type: object, properties: {x: {type: string}, next: {$ref: '#/components/schemas/@'}}}}}
                    """;

            assertThat(DocumentPair.at(all, "One", "Other").found()).containsExactly("schema-renamed NONE One");
            assertThat(DocumentPair.at(all, "One", "Other").only().sentence())
                    .isEqualTo("The schema One was renamed to Other.");
        }

        @Test
        void inlining_a_schema_affects_generated_code_only() {
            String paths =
                    "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: @}}}}}}}\n";
            String named = paths.replace("@", "{$ref: '#/components/schemas/A'}")
                    + "components: {schemas: {A: {type: string}}}";
            String inline = paths.replace("@", "{type: string}");

            assertThat(DocumentPair.of(named, inline).found()).containsExactly("schema-removed NONE A");
            assertThat(DocumentPair.of(inline, named).found()).containsExactly("schema-added NONE A");
        }

        @Test
        void renaming_an_unused_schema_affects_generated_code() {
            assertThat(DocumentPair.at("paths: {}\ncomponents: {schemas: {@: {type: string}}}", "A", "B")
                            .found())
                    .containsExactly("schema-renamed NONE A");
        }
    }

    @Nested
    class Reversed {

        private static final String HOOK =
                "paths: {}\nwebhooks: {done: {post: {requestBody: {@content: {application/json: {}}}, responses: {}}}}";

        @Test
        void added_and_removed_webhooks_are_reported() {
            assertThat(DocumentPair.of("3.1.0", HOOK.replace("@", ""), "paths: {}")
                            .found())
                    .containsExactly("webhook-removed BREAKING POST webhook done");
            assertThat(DocumentPair.of("3.1.0", "paths: {}", HOOK.replace("@", ""))
                            .found())
                    .containsExactly("webhook-added COMPATIBLE POST webhook done");
        }

        @Test
        void the_body_of_a_webhook_is_read_by_consumers() {
            Change change = DocumentPair.of("3.1.0", HOOK.replace("@", "required: true, "), HOOK.replace("@", ""))
                    .only();

            assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
            assertThat(change.affectedLocations()).extracting("direction").containsExactly(Direction.RESPONSE);
        }

        @Test
        void the_response_of_a_webhook_is_sent_by_consumers() {
            String paths =
                    "paths: {}\nwebhooks: {done: {post: {responses: {'200': {description: d, headers: {X: {required: @, schema: {type: string}}}}}}}}";

            assertThat(DocumentPair.of("3.1.0", paths.replace("@", "false"), paths.replace("@", "true"))
                            .kinds())
                    .containsExactly("response-header-became-required BREAKING");
        }

        @Test
        void callbacks_are_compared_with_swapped_directions() {
            String paths =
                    "paths: {/a: {post: {responses: {}, callbacks: {done: {'{$url}': {post: {requestBody: {@content: {a/b: {}}}, responses: {}}}}}}}}";

            Change change = DocumentPair.at(paths, "required: true, ", "").only();
            assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
            assertThat(change.operations()).hasToString("[POST /a callback done {$url}]");
        }

        @Test
        void added_and_removed_callbacks_are_reported_behind_references() {
            String callback = "{'{$url}': {post: {responses: {}}}}";
            String with = "paths: {/a: {post: {responses: {}, callbacks: {done: " + callback + "}}}}";
            String shared =
                    "paths: {/a: {post: {responses: {}, callbacks: {done: {$ref: '#/components/callbacks/Done'}}}}}\ncomponents: {callbacks: {Done: "
                            + callback + "}}";
            String without = "paths: {/a: {post: {responses: {}}}}";

            assertThat(DocumentPair.of(with, shared).changes()).isEmpty();
            assertThat(DocumentPair.of(with, without).found())
                    .containsExactly("callback-removed BREAKING POST /a callback done {$url}");
            assertThat(DocumentPair.of(without, shared).kinds()).containsExactly("callback-added COMPATIBLE");
        }

        @Test
        void a_recursive_callback_terminates() {
            String paths = """
                    paths: {/a: {$ref: '#/components/pathItems/A'}}
                    components: {pathItems: {A: {post: {summary: @, responses: {}, callbacks: {again: {'{$url}': {$ref: '#/components/pathItems/A'}}}}}}}
                    """;

            assertThat(DocumentPair.of("3.1.0", paths.replace("@", "x"), paths.replace("@", "y"))
                            .kinds())
                    .containsExactly("documentation-changed NONE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void the_same_document_has_no_changes(String version) {
        String text =
                "paths: {'/a/{b}': {get: {parameters: [{in: path, name: b, required: true, schema: {type: string}}], responses: {'200': "
                        + "{description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}}";

        assertThat(DocumentPair.of(version, text, text).changes()).isEmpty();
    }
}
