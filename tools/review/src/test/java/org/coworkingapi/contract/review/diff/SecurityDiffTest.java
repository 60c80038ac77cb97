package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityDiffTest {

    private static final String SCHEMES = """

            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                sameKey: {type: apiKey, in: header, name: x-key}
                bearer: {type: http, scheme: bearer}
                oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t', scopes: {r: read, w: write}}}}
            """;

    private static final String OPERATION = "paths: {/a: {get: {@responses: {}}}}" + SCHEMES;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [{bearer: []}, {}]         | [{bearer: []}]              | security-added BREAKING
            []                         | [{bearer: []}]              | security-added BREAKING
            [{bearer: []}]             | [{bearer: []}, {}]          | security-removed COMPATIBLE
            [{bearer: [], key: []}]    | [{bearer: []}]              | security-alternative-changed COMPATIBLE
            [{oauth: [r]}]             | [{oauth: [r]}, {oauth: [w]}] | security-alternative-added COMPATIBLE
            [{bearer: []}, {}]         | [{key: []}, {}]             | security-alternative-changed RISKY
            """)
    void a_security_change_is_assessed_by_the_credentials_that_are_still_accepted(
            String before, String after, String change) {
        assertThat(DocumentPair.ofTemplate(
                                OPERATION,
                                before == null ? "" : "security: " + before + ", ",
                                after == null ? "" : "security: " + after + ", ")
                        .verdicts())
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{oauth: [r, w]}]          | [{oauth: [w, r]}]
            []                         | [{}]
            [{key: []}]                | [{sameKey: []}]
            [{bearer: []}]             | [{bearer: []}, {bearer: [], key: []}]
            """)
    void equivalent_security_requirements_are_not_a_change(String before, String after) {
        String text = OPERATION.replace("sameKey: {", "unused: {type: mutualTLS}\n    sameKey: {");
        if (after.contains("sameKey")) {
            String old = text.replace("    sameKey: {type: apiKey, in: header, name: x-key}\n", "");
            String proposed = text.replace("    key: {type: apiKey, in: header, name: X-Key}\n", "");
            assertThat(DocumentPair.of(
                                    old.replace("@", "security: " + before + ", "),
                                    proposed.replace("@", "security: " + after + ", "))
                            .changes())
                    .isEmpty();
        } else {
            assertThat(DocumentPair.ofTemplate(text, "security: " + before + ", ", "security: " + after + ", ")
                            .changes())
                    .isEmpty();
        }
    }

    @Test
    void a_changed_requirement_of_the_document_is_one_change_for_all_operations_that_inherit_it() {
        String text =
                "@paths: {/a: {get: {responses: {}}}, /b: {get: {responses: {}}}, /c: {get: {security: [], responses: {}}}}"
                        + SCHEMES;
        Change change =
                DocumentPair.ofTemplate(text, "", "security: [{bearer: []}]\n").onlyChange();

        assertThat(change.sentence()).isEqualTo("The API now requires authentication with bearer.");
        assertThat(change.location()).hasToString("new.yaml:3");
        assertThat(change.before()).isEmpty();
        assertThat(change.operations()).hasToString("[GET /a, GET /b]");
    }

    @Test
    void a_changed_requirement_of_an_operation_is_a_change_of_that_operation() {
        String text =
                "security: [{bearer: []}]\npaths: {/a: {get: {responses: {}}}, /b: {get: {@responses: {}}}}" + SCHEMES;

        assertThat(DocumentPair.ofTemplate(text, "security: [], ", "").summaries())
                .containsExactly("security-added BREAKING GET /b");
        assertThat(DocumentPair.ofTemplate(text, "security: [], ", "")
                        .onlyChange()
                        .before()
                        .orElseThrow())
                .hasToString("old.yaml:4");
        assertThat(DocumentPair.ofTemplate(text, "", "security: [], ").summaries())
                .containsExactly("security-removed COMPATIBLE GET /b");
        assertThat(DocumentPair.ofTemplate(text, "", "security: [{bearer: []}], ")
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: apiKey, in: header, name: a} | {type: apiKey, in: header, name: A}  |
            {type: http, scheme: basic}         | {type: http, scheme: bearer}         | security-scheme-changed BREAKING
            {type: http, scheme: bearer}        | {type: http, scheme: Bearer}         |
            {type: http, scheme: bearer, bearerFormat: JWT} | {type: http, scheme: bearer} | documentation-changed NONE
            {type: openIdConnect, openIdConnectUrl: 'https://a'} | {type: openIdConnect, openIdConnectUrl: 'https://b'} | security-url-changed BREAKING
            {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {r: x}}}} | {type: oauth2, flows: {password: {tokenUrl: 'https://b', scopes: {r: x}}}} | security-url-changed BREAKING
            {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {r: x}}}} | {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {r: x, w: y}}}} | security-scheme-changed COMPATIBLE
            {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {r: x, w: y}}}} | {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {r: x}}}} | security-scheme-changed BREAKING
            {type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {}}}} | {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a', scopes: {}}}} | security-scheme-changed BREAKING
            """)
    void a_changed_definition_of_a_scheme_is_one_change(String before, String after, String change) {
        String text =
                "security: [{s: []}]\npaths: {/a: {get: {responses: {}}}, /b: {get: {responses: {}}}}\ncomponents: {securitySchemes: {s: @}}";
        DocumentPair documentPair = DocumentPair.ofTemplate(text, before, after);

        assertThat(String.join(", ", documentPair.verdicts())).isEqualTo(change == null ? "" : change);
        documentPair.changes().stream()
                .filter(reported -> reported.type().id().startsWith("security"))
                .forEach(reported -> assertThat(reported.operations()).hasSize(2));
    }

    @Test
    void a_renamed_scheme_is_not_a_change() {
        String text =
                "security: [{@: [r]}]\npaths: {/a: {get: {responses: {}}}}\ncomponents: {securitySchemes: {@: {type: oauth2, flows: {password: "
                        + "{tokenUrl: 'https://a', scopes: {r: x}}}}}}";

        assertThat(DocumentPair.ofTemplate(text, "one", "other").changes()).isEmpty();
    }

    @Test
    void renamed_schemes_are_paired_by_their_urls() {
        String text =
                "security: [{@1: []}]\npaths: {/a: {get: {responses: {}}}}\ncomponents: {securitySchemes: {@1: {type: openIdConnect, "
                        + "openIdConnectUrl: 'https://a'}, @2: {type: openIdConnect, openIdConnectUrl: 'https://b'}}}";

        assertThat(DocumentPair.of(
                                text.replace("@1", "b").replace("@2", "a"),
                                text.replace("@1", "x").replace("@2", "c"))
                        .changes())
                .isEmpty();
        assertThat(DocumentPair.of(
                                text.replace("@1", "b").replace("@2", "a"),
                                text.replace("[{@1", "[{@2").replace("@1", "c").replace("@2", "x"))
                        .verdicts())
                .containsExactly("security-alternative-changed BREAKING");
    }

    @Test
    void a_changed_security_scheme_that_no_operation_uses_does_not_affect_the_wire() {
        String text =
                "paths: {/a: {get: {responses: {}}}}\ncomponents: {securitySchemes: {s: {type: http, scheme: @}}}";

        assertThat(DocumentPair.ofTemplate(text, "basic", "bearer").summaries())
                .containsExactly("security-scheme-changed NONE security scheme s");
    }
}
