package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.junit.jupiter.api.Test;

class VerificationConsoleReportTest {

    private final VerificationConsoleReport report = new VerificationConsoleReport(SpecialCharacters.INPUTS);

    @Test
    void the_console_report_matches_the_golden_file() {
        Golden.assertIs("report.txt", report.of(SpecialCharacters.OUTCOMES));
    }

    @Test
    void the_console_report_does_not_depend_on_the_order_of_outcomes() {
        List<CheckOutcome> backwards = new ArrayList<>(SpecialCharacters.OUTCOMES);
        Collections.reverse(backwards);
        assertThat(report.of(backwards)).isEqualTo(report.of(SpecialCharacters.OUTCOMES));
    }

    @Test
    void the_console_report_contains_no_control_characters_except_line_feeds() {
        assertThat(report.of(SpecialCharacters.OUTCOMES))
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
                .contains("\\u001b[31m\\u202e\\u0000");
    }

    @Test
    void the_console_report_has_one_line_for_each_consumer_and_a_summary_if_all_checks_pass() {
        assertThat(report.of(List.of(CheckOutcome.of("shelf-page", "a-thing", "getThing", List.of()))))
                .isEqualTo("""
                shelf-page (Shelves & <more>, shelf@portal.example.com)  1 contract, 1 passed
                1 check, 1 passed; 0 findings (api/openapi.yaml sha256:0123456789ab, contracts sha256:fedcba987654).
                """);
    }

    @Test
    void the_brief_report_has_one_line_for_each_finding_and_a_summary() {
        long findings = SpecialCharacters.OUTCOMES.stream()
                .mapToLong(outcome -> outcome.findings().size())
                .sum();
        assertThat(report.briefly(SpecialCharacters.OUTCOMES))
                .endsWith(report.summary(SpecialCharacters.OUTCOMES) + '\n')
                .hasLineCount((int) findings + 1)
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
    }

    @Test
    void the_brief_report_is_the_summary_if_all_checks_pass() {
        List<CheckOutcome> passed = List.of(CheckOutcome.of("shelf-page", "a-thing", "getThing", List.of()));
        assertThat(report.briefly(passed)).isEqualTo(report.summary(passed) + '\n');
    }
}
