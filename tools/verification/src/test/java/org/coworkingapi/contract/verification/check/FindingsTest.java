package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The message and line of every kind of finding. */
class FindingsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String API = "api/openapi.yaml";
    private static final Spec BASE_SPEC = Spec.read(GOLDEN.resolve("base").resolve(API));
    private static final Set<FindingRule> RULES_WITH_SAMPLE =
            EnumSet.range(FindingRule.CONSUMER_FILE, FindingRule.STUB_SPEC);

    @TempDir
    Path folder;

    @Test
    void valid_contracts_have_no_findings() throws IOException {
        copy(folder);
        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void findings_of_every_sample_match_the_golden_file() throws IOException {
        Set<FindingRule> reportedRules = EnumSet.noneOf(FindingRule.class);
        List<String> lines = new ArrayList<>();
        for (JsonNode sample : SourceFile.read(GOLDEN.resolve("samples.yaml")).root()) {
            Path sampleFolder = Files.createDirectory(folder.resolve("" + lines.size()));
            copy(sampleFolder);
            applyChange(sampleFolder.resolve(sample.get("file").asString()), sample);
            List<Finding> findings = findings(sampleFolder);
            assertThat(findings).as(sample.get("what").asString()).isNotEmpty();
            findings.forEach(finding -> reportedRules.add(finding.rule()));
            lines.add("# " + sample.get("what").asString());
            findings.forEach(finding ->
                    lines.add(finding.toString().replace(sampleFolder.toString().replace('\\', '/') + '/', "")));
            lines.add("");
        }
        Path actual = Files.createDirectories(Path.of("target")).resolve("findings.txt");
        Files.write(actual, lines);
        assertThat(actual)
                .as("If all changes are intended, copy target/findings.txt to the golden file")
                .hasSameTextualContentAs(GOLDEN.resolve("findings.txt"));
        assertThat(reportedRules)
                .as("rules with a sample in samples.yaml")
                .containsAll(RULES_WITH_SAMPLE)
                .contains(FindingRule.FILE_UNREADABLE);
    }

    private static List<Finding> findings(Path folder) throws IOException {
        Spec spec = Files.mismatch(folder.resolve(API), GOLDEN.resolve("base").resolve(API)) < 0
                ? BASE_SPEC
                : Spec.read(folder.resolve(API));
        Contracts contracts = Contracts.read(folder.resolve("contracts"));
        // Stubs are checked only in samples without other findings, because a wrong contract also causes findings of
        // its stub.
        List<Finding> contractAndExampleFindings = Stream.of(
                        new ContractCheck(spec, contracts).outcomes(), new ExampleCheck(spec).outcomes())
                .flatMap(List::stream)
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
        return !contractAndExampleFindings.isEmpty()
                ? contractAndExampleFindings
                : new StubCheck(spec, contracts)
                        .outcomes(folder.resolve("stubs")).stream()
                                .flatMap(outcome -> outcome.findings().stream())
                                .toList();
    }

    private static void applyChange(Path file, JsonNode sample) throws IOException {
        if (!sample.has("by")) {
            Files.delete(file);
        } else if (!sample.has("replace")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, sample.get("by").asString());
        } else {
            String text = Files.readString(file);
            assertThat(text).contains(sample.get("replace").asString());
            int at = text.indexOf(sample.get("replace").asString());
            Files.writeString(
                    file,
                    text.substring(0, at)
                            + sample.get("by").asString()
                            + text.substring(
                                    at + sample.get("replace").asString().length()));
        }
    }

    private static void copy(Path to) throws IOException {
        Path base = GOLDEN.resolve("base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(base.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
