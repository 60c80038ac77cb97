package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LintRulesTest {

    private static final Path PAGE = Path.of("../../docs/lint-rules.md");

    static List<LintRule> rules() {
        return LintRule.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reports_the_bad_example_but_not_the_good_example(LintRule rule) {
        assertThat(violatedRules(rule.bad())).as("bad example of " + rule.id()).contains(rule.id());
        assertThat(violatedRules(rule.good()))
                .as("good example of " + rule.id())
                .doesNotContain(rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_an_id_a_title_and_a_rationale(LintRule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.title()).endsWith(".");
        assertThat(rule.rationale()).endsWith(".");
    }

    @Test
    void reports_nothing_for_the_base_document() {
        assertThat(LintExamples.lint("{}")).isEmpty();
    }

    @Test
    void good_examples_violate_no_rule_with_severity_error() {
        assertThat(rules().stream()
                        .flatMap(rule -> LintExamples.lint(rule.good()).stream()
                                .filter(LintFinding::isError)
                                .map(finding -> rule.id() + " > " + finding.rule() + ": " + finding.message()))
                        .toList())
                .isEmpty();
    }

    @Test
    void documentation_page_is_up_to_date() throws IOException {
        String page = RulesPage.of(rules());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/lint-rules.md"), page);

        assertThat(PAGE)
                .as("copy target/lint-rules.md to docs/")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static List<String> violatedRules(String patch) {
        return LintExamples.lint(patch).stream()
                .map(LintFinding::rule)
                .distinct()
                .collect(Collectors.toList());
    }
}
