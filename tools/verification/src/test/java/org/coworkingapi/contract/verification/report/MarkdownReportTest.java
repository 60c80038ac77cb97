package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private final MarkdownReport report = new MarkdownReport(Awkward.INPUTS);

    @Test
    void is_as_somebody_read_it() {
        Golden.assertIs("report.md", report.of(Awkward.OUTCOMES));
    }

    @Test
    void passes_without_findings() {
        assertThat(report.of(List.of(Outcome.of("shelf-page", "a-thing", "getThing", List.of()))))
                .startsWith("<!-- contract-check -->\n### Contract check: passes\n");
    }
}
