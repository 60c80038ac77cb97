package org.coworkingapi.contract.verification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.verification.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void run(Path root, Path contracts) {
        new Check(root, "1.0.0").run(Here.ROOT.resolve("api/openapi.yaml"), contracts, folder.resolve("reports"),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void prints_a_few_lines_and_writes_every_report_when_all_agrees() {
        run(Here.ROOT, Here.ROOT.resolve("contracts"));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSizeLessThan(12).last().asString().contains("; 0 findings (api/openapi.yaml");
        assertThat(folder.resolve("reports/report.txt")).hasContent(out.toString(StandardCharsets.UTF_8));
        assertThat(folder.resolve("reports/report.sarif")).isNotEmptyFile();
        assertThat(folder.resolve("reports/coverage.html")).isNotEmptyFile();
    }

    @Test
    void fails_in_one_sentence_that_names_the_report_after_it_printed_the_findings() throws IOException {
        Files.createDirectories(folder.resolve("contracts/fixture"));
        Files.writeString(folder.resolve("contracts/fixture/tokens.json"), "[]");
        Path contract = folder.resolve("contracts/shelf-page/get-team-profile/a-team.yaml");
        Files.createDirectories(contract.getParent());
        Files.writeString(contract, "name: a-team\nrequest: [\n");
        assertThatThrownBy(() -> run(folder, folder.resolve("contracts"))).isInstanceOf(FindingsException.class)
                .hasMessageMatching("\\d+ findings?, see reports/report.txt\\.");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("contracts/shelf-page/get-team-profile/a-team.yaml:3: file-unreadable");
        assertThat(folder.resolve("reports/junit/TEST-shelf-page.xml")).isNotEmptyFile();
    }

    @Test
    void leaves_no_green_report_of_an_earlier_run_behind_when_the_spec_cannot_be_read() throws IOException {
        run(Here.ROOT, Here.ROOT.resolve("contracts"));
        Path spec = Files.writeString(folder.resolve("openapi.yaml"), "paths: [\n");
        assertThatThrownBy(() -> new Check(folder, "1.0.0").run(spec, Here.ROOT.resolve("contracts"), folder.resolve("reports"),
                new PrintStream(out))).isInstanceOf(BadInputException.class).hasMessageContaining("openapi.yaml:");
        assertThat(folder.resolve("reports")).isDirectoryNotContaining("glob:**/{report,coverage}.*");
    }
}
