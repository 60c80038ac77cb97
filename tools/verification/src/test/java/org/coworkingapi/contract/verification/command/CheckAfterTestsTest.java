package org.coworkingapi.contract.verification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.coworkingapi.contract.verification.Here;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAfterTestsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A repository like this one, but for its waivers. */
    @BeforeEach
    void copy() throws IOException {
        Files.createDirectory(folder.resolve("api"));
        Files.copy(Here.ROOT.resolve("api/openapi.yaml"), folder.resolve("api/openapi.yaml"));
        Files.createDirectories(folder.resolve("contracts/fixture"));
        Files.writeString(folder.resolve("contracts/fixture/tokens.json"), "[]");
        Files.createDirectory(folder.resolve("verification"));
    }

    private List<String> ids() {
        return Evidence.of(Here.SPEC, Here.CONTRACTS, List.of()).facts().stream().map(Fact::id).toList();
    }

    private void run(List<String> seen) throws IOException {
        run(Files.write(folder.resolve("evidence.log"), seen));
    }

    private void run(Path log) {
        new CheckAfterTests(folder, "1.0.0", CLOCK).run(folder.resolve("stubs"), folder.resolve("reports"), log,
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void says_that_all_was_seen_or_waived() throws IOException {
        Files.writeString(folder.resolve("api/waivers.yaml"),
                "- {evidence: '" + ids().get(0) + "', reason: a, owner: b, expires: 2027-01-01}");
        run(ids().subList(1, ids().size()));
        assertThat(printed().lines()).last().asString().startsWith("evidence: ").endsWith(": all seen; 1 waived");
        assertThat(folder.resolve("reports/coverage.html")).content().contains("Server tests saw");
        assertThat(folder.resolve("reports/report.sarif")).exists();
    }

    @Test
    void fails_after_it_printed_what_was_never_seen() {
        assertThatThrownBy(() -> run(ids().subList(1, ids().size()))).isInstanceOf(FindingsException.class)
                .hasMessage("1 finding, see reports/report.txt.");
        assertThat(printed()).contains("api/openapi.yaml:").contains(ids().get(0));
    }

    @Test
    void fails_on_a_stub_that_no_contract_is_behind() throws IOException {
        Path stub = folder.resolve("stubs/mappings/a-page/get-team-profile/stray.json");
        Files.createDirectories(stub.getParent());
        Files.writeString(stub, "{}");
        assertThatThrownBy(() -> run(ids())).isInstanceOf(FindingsException.class);
        assertThat(printed()).contains("stubs/mappings/a-page/get-team-profile/stray.json:1: stub-unpaired");
    }

    @Test
    void fails_without_the_log_of_a_run() {
        assertThatThrownBy(() -> run(folder.resolve("nothing"))).hasMessageContaining("run all tests of the server first");
        assertThatThrownBy(() -> CheckAfterTests.main(new String[] {"."})).hasMessageContaining("<evidence log>");
        assertThatCode(() -> run(ids())).doesNotThrowAnyException();
    }
}
