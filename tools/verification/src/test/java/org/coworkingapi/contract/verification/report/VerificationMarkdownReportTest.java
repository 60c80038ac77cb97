package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.junit.jupiter.api.Test;

class VerificationMarkdownReportTest {

    private final VerificationMarkdownReport report = new VerificationMarkdownReport(SpecialCharacters.INPUTS);

    @Test
    void the_markdown_report_matches_the_golden_file() {
        Golden.assertIs("report.md", report.of(SpecialCharacters.OUTCOMES));
    }

    @Test
    void the_title_says_that_the_check_passes_if_there_are_no_findings() {
        assertThat(report.of(List.of(CheckOutcome.of("shelf-page", "a-thing", "getThing", List.of()))))
                .startsWith("<!-- contract-check -->\n### Contract check: passes\n");
    }
}
