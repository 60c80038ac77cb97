package org.coworkingapi.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @Test
    void leave_no_suite_of_an_earlier_run_behind(@TempDir Path folder) {
        Reports reports = new Reports(folder, Awkward.INPUTS);
        reports.write(Awkward.OUTCOMES);
        assertThat(folder.resolve("junit")).isDirectoryContaining("glob:**TEST-stubs.xml");
        reports.write(List.of(Awkward.OUTCOMES.get(1)));
        assertThat(folder.resolve("junit")).isDirectoryNotContaining("glob:**TEST-stubs.xml").isDirectoryContaining("glob:**TEST-spec.xml");
        assertThat(folder).isDirectoryContaining("glob:**report.txt").isDirectoryContaining("glob:**report.sarif");
    }
}
