package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @Test
    void clear_deletes_only_the_reports_of_an_earlier_run(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("evidence.log"), "");
        ReportFolder reportFolder = new ReportFolder(folder);
        reportFolder.clear();
        reportFolder.write(SpecialCharacters.INPUTS, SpecialCharacters.OUTCOMES);
        assertThat(folder).isDirectoryContaining("glob:**/report.txt").isDirectoryContaining("glob:**/report.sarif");
        assertThat(folder.resolve("junit")).isDirectoryContaining("glob:**/TEST-stubs.xml");
        reportFolder.clear();
        assertThat(folder.resolve("junit")).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**/report.*").isDirectoryContaining("glob:**/evidence.log");
    }
}
