package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class VerificationJUnitReportTest {

    private final Map<String, String> files =
            new VerificationJUnitReport(SpecialCharacters.INPUTS).of(SpecialCharacters.OUTCOMES);

    @Test
    void the_junit_report_matches_the_golden_file() {
        Golden.assertIs("TEST-shelf-page.xml", files.get("TEST-shelf-page.xml"));
    }

    @Test
    void the_junit_report_is_well_formed_and_has_correct_counts_for_each_suite() throws Exception {
        assertThat(files).hasSize(4);
        for (String document : files.values()) {
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
            for (String[] pair :
                    new String[][] {{"tests", "testcase"}, {"failures", "failure"}, {"skipped", "skipped"}}) {
                assertThat(suite.getAttribute(pair[0]))
                        .isEqualTo("" + suite.getElementsByTagName(pair[1]).getLength());
            }
        }
    }

    @Test
    void the_junit_report_shows_the_reason_why_a_check_was_not_run() {
        assertThat(files.get("TEST-%C3%A7ay-page.xml"))
                .contains("<skipped message=\"The server cannot be brought into the state &lt;down&gt;.\">");
    }

    @Test
    void each_suite_has_a_separate_file_in_the_report_folder() {
        assertThat(new VerificationJUnitReport(SpecialCharacters.INPUTS)
                        .of(List.of(
                                CheckOutcome.of("../a", "", "", List.of()),
                                CheckOutcome.of("..*a", "", "", List.of()),
                                CheckOutcome.of("..%2Fa", "", "", List.of()))))
                .containsOnlyKeys("TEST-..%2Fa.xml", "TEST-..%2Aa.xml", "TEST-..%252Fa.xml");
    }
}
