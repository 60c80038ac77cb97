package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Path ROOT = SampleRepository.ROOT;

    @TempDir
    private Path folder;

    private CommandRun run(Path directory, String spec, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                spec,
                "--contracts",
                "contracts",
                "--reports",
                folder.resolve("reports").toAbsolutePath().toString()));
        arguments.addAll(List.of(options));
        return CommandRun.in(directory, arguments.toArray(String[]::new));
    }

    @Test
    void prints_a_summary_and_writes_all_reports_when_all_checks_pass() {
        CommandRun run = run(ROOT, "api/openapi.yaml");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSizeLessThan(12).last().asString().contains("; 0 findings (api/openapi.yaml");
        assertThat(folder.resolve("reports/report.txt")).hasContent(run.out());
        assertThat(folder.resolve("reports/report.sarif")).isNotEmptyFile();
        assertThat(folder.resolve("reports/report.md")).isNotEmptyFile();
    }

    @Test
    void fails_and_prints_the_findings_of_an_unreadable_contract() throws IOException {
        Files.copy(ROOT.resolve("api/openapi.yaml"), folder.resolve("openapi.yaml"));
        Path contract = folder.resolve("contracts/shelf-page/get-team-profile/a-team.yaml");
        Files.createDirectories(contract.getParent());
        Files.writeString(contract, "name: a-team\nrequest: [\n");
        CommandRun run = run(folder, "openapi.yaml");
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("contracts/shelf-page/get-team-profile/a-team.yaml:3: file-unreadable");
        assertThat(folder.resolve("reports/junit/TEST-shelf-page.xml")).isNotEmptyFile();
    }

    @Test
    void fails_if_the_spec_does_not_document_the_error_of_a_constraint() throws IOException {
        String spec = Files.readString(ROOT.resolve("api/openapi.yaml"));
        Path changed =
                Files.writeString(folder.resolve("openapi.yaml"), spec.replace("      x-provoked-by: parameter\n", ""));
        CommandRun run = run(ROOT, changed.toAbsolutePath().toString());
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains(": case-undocumented\n      at getTeamProfile teamId\n");
    }

    @Test
    void fails_on_a_stub_without_a_contract() throws IOException {
        Files.copy(ROOT.resolve("api/openapi.yaml"), folder.resolve("openapi.yaml"));
        Files.createDirectory(folder.resolve("contracts"));
        Path stub = folder.resolve("stubs/mappings/a-page/get-team-profile/stray.json");
        Files.createDirectories(stub.getParent());
        Files.writeString(stub, "{}");
        CommandRun run = run(folder, "openapi.yaml", "--stubs", "stubs");
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("stubs/mappings/a-page/get-team-profile/stray.json:1: stub-unpaired");
    }

    @Test
    void deletes_the_reports_of_an_earlier_run_when_the_spec_is_invalid() throws IOException {
        run(ROOT, "api/openapi.yaml");
        Path spec = Files.writeString(folder.resolve("openapi.yaml"), "paths: [\n");
        CommandRun run = run(ROOT, spec.toAbsolutePath().toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("openapi.yaml:");
        assertThat(folder.resolve("reports")).isDirectoryNotContaining("glob:**/{report,coverage}.*");
    }
}
