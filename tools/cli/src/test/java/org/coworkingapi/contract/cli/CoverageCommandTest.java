package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {

    private static final Path ROOT = SampleRepository.ROOT;

    @TempDir
    private Path folder;

    /** Creates a repository with the spec of the sample repository, but without waivers and contracts. */
    @BeforeEach
    void createRepository() throws IOException {
        Files.createDirectory(folder.resolve("api"));
        Files.copy(ROOT.resolve("api/openapi.yaml"), folder.resolve("api/openapi.yaml"));
        Files.createDirectories(folder.resolve("contracts/fixture"));
    }

    private static List<String> factIds() {
        return Evidence.of(
                        Spec.read(ROOT.resolve("api/openapi.yaml")),
                        Contracts.read(ROOT.resolve("contracts")),
                        List.of())
                .facts()
                .stream()
                .map(Fact::id)
                .toList();
    }

    private CommandRun run(List<String> observedIds) throws IOException {
        Files.write(folder.resolve("evidence.log"), observedIds);
        return run("--evidence", "evidence.log", "--today", "2026-12-01");
    }

    private CommandRun run(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("coverage", "api/openapi.yaml", "--contracts", "contracts", "--reports", "reports"));
        arguments.addAll(List.of(options));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    @Test
    void reports_only_the_fields_that_contracts_read_if_no_evidence_is_given() {
        assertThat(run(new String[0]))
                .isEqualTo(new CommandRun(0, "Report: reports/coverage.html" + System.lineSeparator(), ""));
        assertThat(folder.resolve("reports/coverage.html"))
                .content()
                .contains("Contracts use 0 of ")
                .doesNotContain("In server tests");
    }

    @Test
    void passes_when_all_values_are_observed_or_waived() throws IOException {
        Files.writeString(
                folder.resolve("api/waivers.yaml"),
                "- {evidence: '" + factIds().get(0) + "', reason: a, owner: b, expires: 2027-01-01}");
        CommandRun run = run(factIds().subList(1, factIds().size()));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("evidence: ").endsWith(": 0 not observed, 1 waived"));
        assertThat(folder.resolve("reports/coverage.html")).content().contains("In server tests");
        assertThat(folder.resolve("reports/report.sarif")).exists();
    }

    @Test
    void fails_and_prints_the_missing_evidence() throws IOException {
        CommandRun run = run(factIds().subList(1, factIds().size()));
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.out()).contains("api/openapi.yaml:").contains(factIds().get(0));
    }

    @Test
    void fails_when_the_evidence_log_does_not_exist() {
        assertThat(run("--evidence", "nothing"))
                .isEqualTo(new CommandRun(
                        ExitCode.BAD_INPUT,
                        "",
                        "nothing:1: The evidence log does not exist; run all tests of the server first."
                                + System.lineSeparator()));
    }
}
