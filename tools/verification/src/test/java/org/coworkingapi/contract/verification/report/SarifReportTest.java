package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

    private final SarifReport report = new SarifReport(Awkward.INPUTS);

    @Test
    void is_as_somebody_read_it() {
        Golden.assertIs("report.sarif", report.of(Awkward.OUTCOMES));
    }

    @Test
    void knows_a_finding_again_when_lines_above_it_are_added() {
        assertThat(fingerprints(finding(3, "Wrong near line 3.")))
                .isEqualTo(fingerprints(finding(30, "Wrong near line 30.")))
                .isNotEqualTo(fingerprints(finding(3, "Wrong otherwise.")));
    }

    @Test
    void tells_two_findings_apart_that_differ_only_in_their_lines() {
        assertThat(fingerprints(finding(3, "Wrong."), finding(4, "Wrong.")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private List<String> fingerprints(Finding... findings) {
        JsonNode log =
                JsonMapper.shared().readTree(report.of(List.of(Outcome.of("spec", "it", "", List.of(findings)))));
        return log.at("/runs/0/results")
                .valueStream()
                .map(result -> result.at("/partialFingerprints/finding~1v1").asString())
                .toList();
    }

    private static Finding finding(int line, String message) {
        return Awkward.finding(
                Rule.ANSWER_BODY, "../api/openapi.yaml", line, "getThing", "200 $.Id", List.of(), message, "Mend it.");
    }
}
