package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.openapi.report.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTest {

    @ParameterizedTest
    @EnumSource
    void is_as_somebody_read_it(Format format) {
        Golden.assertIs(format.fileName(), format.of(Sample.review()));
    }
}
