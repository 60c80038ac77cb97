package org.coworkingapi.contract.lint;

import java.util.List;

/** The documentation page {@code docs/lint-rules.md}. */
final class RulesPage {

    private static final String RULES_OF_OTHER_LINTERS = """

            ## Left to Spectral and Redocly

            Earlier versions of `contract lint` had the rules in the left column. R stands for Redocly's `recommended` rules, S for `spectral:oas`.
            *(set)* marks rules that `.ci/lint/redocly.yaml` turns on in addition to `recommended`.

            | Rule | Covered by |
            |---|---|
            | `unknown-field` | R `struct`, S `oas3-schema` |
            | `wrong-value-type` | R `struct`, S `oas3-schema` |
            | `missing-field` | R `struct`, S `oas3-schema` |
            | `ref-sibling`, `ref-description` | R `spec-ref-siblings`, S `no-$ref-siblings` (3.0) |
            | `info-contact` | R `info-contact` (set), S `info-contact` |
            | `info-license` | R `info-license` (set) |
            | `tag-undeclared` | S `operation-tag-defined` |
            | `server-missing` | R `no-empty-servers`, S `oas3-api-servers` |
            | `server-trailing-slash` | R `no-server-trailing-slash`, S `oas3-server-trailing-slash` |
            | `server-variable-undeclared` | R `no-undefined-server-variable`, S `oas3-server-variables` |
            | `security-missing` | R `security-defined` |
            | `security-scheme-unknown` | R `security-defined`, S `oas3-operation-security-defined` |
            | `path-syntax` | R `struct`, `path-not-include-query`, `path-declaration-must-exist`, S `path-not-include-query`; \
            braces that do not close: R `paths-kebab-case` (set); empty segments: no rule |
            | `path-trailing-slash` | R `no-path-trailing-slash`, S `path-keys-no-trailing-slash` |
            | `path-ambiguous` | R `no-identical-paths`, S `path-params` |
            | `path-casing` | R `paths-kebab-case` (set) |
            | `operation-id-missing` | R `operation-operationId`, S `operation-operationId` |
            | `operation-id-duplicate` | R `operation-operationId-unique`, S `operation-operationId-unique` |
            | `operation-summary` | R `operation-summary` |
            | `path-parameter-undeclared` | R `path-parameters-defined`, S `path-params` |
            | `path-parameter-optional` | S `oas3-schema`, `path-params` |
            | `parameter-duplicate` | R `operation-parameters-unique`, S `operation-parameters` |
            | `parameter-description` | R `parameter-description` (set) |
            | `status-unknown` | S `oas3-schema` |
            | `success-response-missing` | R `operation-2xx-response`, S `operation-success-response` |
            | `created-without-location` | R `response-contains-header` (set) |
            | `error-response-missing` | R `operation-4xx-response` (set) |
            | `problem-json` | R `operation-4xx-problem-details-rfc7807` (set), 4xx only |
            | `nullable-without-type` | R `nullable-type-sibling` |
            | `array-without-items` | S `array-items` |
            | `required-unknown` | R `no-required-schema-properties-undefined` |
            | `enum-duplicate` | S `duplicated-entry-in-enum` |
            | `enum-value-type` | R `no-enum-type-mismatch`, S `typed-enum` |
            | `unused-component` | R `no-unused-components`, S `oas3-unused-component` |
            | `example-invalid` | R `no-invalid-schema-examples` (set), `no-invalid-parameter-examples` (set), \
            `no-invalid-media-type-examples`, S `oas3-valid-schema-example`, `oas3-valid-media-example` |
            | `default-invalid` | S `oas3-valid-schema-example` |
            | `example-unchecked` | R `no-invalid-schema-examples` (set), S `oas3-schema`, `oas3-valid-schema-example` |
            """;

    private RulesPage() {}

    static String of(List<LintRule> rules) {
        StringBuilder page = new StringBuilder("""
                # Lint rules

                `contract lint` has %d style rules. %d of them report errors, the others report hints. A review lists findings at changed locations
                first. This page is generated from the rules, and the build tests the bad and the good example of each rule.

                Spectral 6.16.3 (`spectral:oas`) and Redocly CLI 2.77.0 do not have these rules. Run both tools in addition, as `.ci/lint-spec`
                does for this repository. [The last section](#left-to-spectral-and-redocly) lists the rules that these tools cover, as tested on
                2026-11-29 with a small invalid document for each rule. Five rules overlap with a rule of these tools:

                - `path-verb`: Redocly's `no-http-verbs-in-paths` checks the names of HTTP methods only, not `create` or `fetch`.
                - `keyword-without-effect`: Redocly's `no-schema-type-mismatch` checks `items` and `properties` only.
                - `discriminator-mapping`: Redocly reports a mapping to a schema that does not exist (`no-unresolved-refs`) and an inline
                  alternative (`no-illogical-composition-keywords`), but neither a mapping to a schema that is not an alternative nor an
                  alternative without the property.
                - `description-placeholder`: Both tools report only empty descriptions of operations and parameters, not placeholders.
                - `example-missing`: Redocly's `scalar-property-missing-example` checks properties only, not parameters or bodies.

                Each example is a [JSON merge patch](https://www.rfc-editor.org/rfc/rfc7396) on this document:

                ```yaml
                %s```

                | Rule | Severity | Requirement |
                |---|---|---|
                """.formatted(
                        rules.size(), rules.stream().filter(LintRule::isError).count(), LintRule.base()));
        rules.forEach(rule -> page.append(
                "| [`%s`](#%s) | %s | %s |\n".formatted(rule.id(), rule.id(), severity(rule), rule.title())));
        rules.forEach(rule -> page.append("""

                ## %s

                *%s* · %s

                %s

                ```yaml
                # bad
                %s
                # good
                %s
                ```
                """.formatted(
                        rule.id(),
                        severity(rule),
                        rule.title(),
                        rule.rationale(),
                        rule.bad().strip(),
                        rule.good().strip())));
        return page.append(RULES_OF_OTHER_LINTERS).toString();
    }

    private static String severity(LintRule rule) {
        return rule.isError() ? "error" : "hint";
    }
}
