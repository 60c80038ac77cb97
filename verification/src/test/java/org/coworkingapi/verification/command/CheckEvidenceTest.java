package org.coworkingapi.verification.command;

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
import org.coworkingapi.verification.Here;
import org.coworkingapi.verification.evidence.Evidence;
import org.coworkingapi.verification.evidence.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckEvidenceTest {

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
        CheckEvidence.run(folder, List.of(Files.write(folder.resolve("evidence.log"), seen)), CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void prints_one_line_when_all_was_seen_or_waived() throws IOException {
        Files.writeString(folder.resolve("verification/waivers.yaml"),
                "- {evidence: '" + ids().get(0) + "', reason: a, owner: b, expires: 2027-01-01}");
        run(ids().subList(1, ids().size()));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().startsWith("evidence: ")
                .endsWith(": all seen; 1 waived");
        assertThat(folder.resolve("verification/target/verification/coverage.html")).content().contains("Server tests saw");
    }

    @Test
    void fails_after_it_printed_what_was_never_seen() {
        assertThatThrownBy(() -> run(ids().subList(1, ids().size()))).isInstanceOf(IllegalStateException.class)
                .hasMessage("1 finding about evidence, listed above.");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("api/openapi.yaml:").contains(ids().get(0));
    }

    @Test
    void fails_without_the_log_of_a_run() {
        assertThatThrownBy(() -> CheckEvidence.run(folder, List.of(folder.resolve("nothing")), CLOCK, new PrintStream(out)))
                .hasMessageContaining("run all tests of the server first");
        assertThatThrownBy(() -> CheckEvidence.main(new String[] {"."})).hasMessageContaining("<evidence log>");
        assertThatCode(() -> run(ids())).doesNotThrowAnyException();
    }
}
