package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.openapi.report.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenFilesTest {

    @ParameterizedTest
    @EnumSource
    void each_report_matches_its_golden_file(ReportFormat format) {
        Golden.assertIs(format.fileName(), format.of(SampleReview.review()));
    }
}
