package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.review.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerDiffTest {

    private static final String ROOT = "servers: [@]\npaths: {/a: {get: {responses: {}}}, /b: {get: {responses: {}}}}";

    private static List<String> changesOfDocument(String before, String after) {
        return DocumentPair.ofTemplate(ROOT, before, after).verdicts();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {url: 'https://h/v1'}                | {url: 'https://h/v1/'}
            {url: 'https://h/v1'}                | {url: 'HTTPS://H:443/v1'}
            {url: /v1}                           | {url: ./v1}
            {url: /}                             | ''
            {url: 'https://{a}.h', variables: {a: {default: x, enum: [x, y]}}} | {url: 'https://y.h'}, {url: 'https://x.h'}
            {url: 'https://{a}.h', variables: {a: {default: x}}} | {url: 'https://{b}.h', variables: {b: {default: x}}}
            {url: '{base}/v1', variables: {base: {default: 'https://h'}}} | {url: 'https://h/v1'}
            """)
    void equivalent_servers_are_not_a_change(String before, String after) {
        assertThat(changesOfDocument(before, after)).isEmpty();
    }

    @Test
    void a_changed_url_is_one_change_that_breaks_all_operations() {
        Change change = DocumentPair.ofTemplate(ROOT, "{url: 'https://h/v1'}", "{url: 'https://h/v2'}")
                .onlyChange();

        assertThat(change.sentence()).isEqualTo("The server of the API changed from https://h/v1 to https://h/v2.");
        assertThat(change.wire()).hasToString("BREAKING");
        assertThat(change.operations()).hasToString("[GET /a, GET /b]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {url: 'https://h'} | {url: /}                                 | server-changed RISKY
            {url: /}           | {url: 'https://h'}                       | server-changed NONE
            {url: /v1}         | {url: 'https://h/v2'}                    | server-changed BREAKING
            {url: 'https://{a}.h', variables: {a: {default: x}}} | {url: 'https://{a}.h', variables: {a: {default: y}}} | server-variable-changed RISKY
            {url: 'https://{a}.h', variables: {a: {default: x}}} | {url: 'https://{a}.h', variables: {a: {default: x, enum: [x]}}} | server-variable-changed BREAKING
            {url: 'https://x.h'} | {url: 'https://{a}.h', variables: {a: {default: x}}} | server-added COMPATIBLE
            {url: '{base}', variables: {base: {default: 'https://h'}}} | {url: '{base}', variables: {base: {default: 'https://g'}}} | server-variable-changed BREAKING
            {url: '/{a}/{b}', variables: {a: {default: x}, b: {default: y}}} | {url: '/{a}/{a}', variables: {a: {default: x}}} | server-variable-changed RISKY
            """)
    void a_server_change_is_assessed_by_the_urls_that_remain(String before, String after, String change) {
        assertThat(changesOfDocument(before, after)).containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            servers: [{url: 'https://h/api'}] | /a      | servers: [{url: 'https://h'}]          | /api/a
            servers: [{url: 'https://h/'}]    | /api/a  | servers: [{url: 'https://h/api/'}]     | /a
            servers: [{url: /}]               | /api/a  | servers: [{url: /api}]                 | /a
            servers: [{url: 'https://h/{v}', variables: {v: {default: v1}}}] | /a | servers: [{url: 'https://h'}] | '/{v}/a'
            """)
    void a_prefix_may_move_between_servers_and_paths(
            String servers, String path, String movedServers, String movedPath) {
        String parameter = movedPath.contains("{v}")
                ? "parameters: [{in: path, name: v, required: true, schema: {type: string}}], "
                : "";
        DocumentPair documentPair = DocumentPair.of(
                servers + "\npaths: {" + path + ": {get: {responses: {}}}}",
                movedServers + "\npaths: {'" + movedPath + "': {get: {" + parameter + "responses: {}}}}");

        assertThat(documentPair.changes()).isEmpty();
    }

    @Test
    void a_changed_host_is_reported_despite_a_moved_prefix() {
        DocumentPair documentPair = DocumentPair.of(
                "servers: [{url: 'https://h/api'}]\npaths: {/a: {get: {responses: {}}}}",
                "servers: [{url: 'https://g'}]\npaths: {/api/a: {get: {responses: {}}}}");

        assertThat(documentPair.verdicts()).containsExactly("server-changed BREAKING");
    }

    @Test
    void an_operation_whose_path_gains_the_server_prefix_is_not_confused_with_an_added_operation() {
        DocumentPair documentPair = DocumentPair.of(
                "servers: [{url: /api}]\npaths: {/a: {get: {summary: old, responses: {}}}}",
                "servers: [{url: /}]\npaths: {/a: {get: {summary: new, responses: {}}}, /api/a: {get: {summary: old, responses: {}}}}");

        assertThat(documentPair.summaries()).containsExactly("operation-added COMPATIBLE GET /a");
    }

    @Test
    void servers_may_be_declared_by_the_document_the_path_or_the_operation() {
        String servers = "servers: [{url: 'https://h'}]";

        assertThat(DocumentPair.of(
                                servers + "\npaths: {/a: {get: {responses: {}}}}",
                                "paths: {/a: {" + servers + ", get: {responses: {}}}}")
                        .changes())
                .isEmpty();
        assertThat(DocumentPair.of(
                                servers + "\npaths: {/a: {get: {responses: {}}}}",
                                "paths: {/a: {get: {" + servers + ", responses: {}}}}")
                        .changes())
                .isEmpty();
    }

    @Test
    void a_changed_server_of_an_operation_is_a_change_of_that_operation() {
        String template =
                "servers: [{url: 'https://h'}]\npaths: {/a: {get: {responses: {}}}, /b: {get: {@responses: {}}}}";

        assertThat(DocumentPair.ofTemplate(template, "", "servers: [{url: 'https://g'}], ")
                        .summaries())
                .containsExactly("server-changed BREAKING GET /b");
        assertThat(DocumentPair.ofTemplate(template, "servers: [{url: 'https://g'}], ", "")
                        .summaries())
                .containsExactly("server-changed BREAKING GET /b");
    }
}
