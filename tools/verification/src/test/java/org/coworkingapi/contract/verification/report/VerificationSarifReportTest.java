package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerificationSarifReportTest {

    private final VerificationSarifReport report = new VerificationSarifReport(SpecialCharacters.INPUTS);

    @Test
    void the_sarif_report_matches_the_golden_file() {
        Golden.assertIs("report.sarif", report.of(SpecialCharacters.OUTCOMES));
    }

    @Test
    void the_fingerprint_of_a_finding_stays_the_same_after_lines_are_added_above_it() {
        assertThat(fingerprints(finding(3, "Wrong near line 3.")))
                .isEqualTo(fingerprints(finding(30, "Wrong near line 30.")))
                .isNotEqualTo(fingerprints(finding(3, "Different.")));
    }

    @Test
    void two_findings_that_differ_only_in_their_lines_have_different_fingerprints() {
        assertThat(fingerprints(finding(3, "Wrong."), finding(4, "Wrong.")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private List<String> fingerprints(Finding... findings) {
        JsonNode log =
                JsonMapper.shared().readTree(report.of(List.of(CheckOutcome.of("spec", "it", "", List.of(findings)))));
        return log.at("/runs/0/results")
                .valueStream()
                .map(result -> result.at("/partialFingerprints/finding~1v1").asString())
                .toList();
    }

    private static Finding finding(int line, String message) {
        return SpecialCharacters.finding(
                FindingRule.ANSWER_BODY,
                "../api/openapi.yaml",
                line,
                "getThing",
                "200 $.Id",
                List.of(),
                message,
                "Correct it.");
    }
}
