package org.coworkingapi.contract.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportInputsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void writeInputs() throws IOException {
        Files.createDirectories(root.resolve("contracts/fixture"));
        Files.writeString(root.resolve("contracts/fixture/tokens.json"), "[]");
        Files.writeString(root.resolve("openapi.yaml"), "openapi: 3.0.3\npaths: {}\n");
    }

    private ReportInputs inputs() {
        return ReportInputs.of(
                root, "1", Spec.read(root.resolve("openapi.yaml")), Contracts.read(root.resolve("contracts")));
    }

    @Test
    void file_names_are_relative_to_the_root() {
        Path workingFolder = Path.of("").toAbsolutePath();
        ReportInputs inputs = new ReportInputs(workingFolder.getParent(), "1", Map.of(), Map.of());
        assertThat(inputs.relative(Path.of("../contracts/x/y.yaml"))).isEqualTo("contracts/x/y.yaml");
        assertThat(inputs.relative(workingFolder.getParent().resolve("api/./openapi.yaml")))
                .isEqualTo("api/openapi.yaml");
        assertThat(inputs.relative(Path.of("../../elsewhere.yaml"))).isEqualTo("../../elsewhere.yaml");
    }

    @Test
    void digests_equal_the_output_of_sha256sum() {
        assertThat(inputs().digests())
                .containsEntry("openapi.yaml", "df4b412245a1ef1d805f88b0a73f69821cacbca83a2ca31a340383e3d0ed98be")
                .containsEntry("contracts", "d34797f73705a3cc57155c8c61cc0c89fd9dbdacd5ef8b7d0274ffae1287501c");
    }

    @Test
    void the_digest_changes_when_a_file_is_renamed() throws IOException {
        String before = inputs().digests().get("contracts");
        Files.writeString(root.resolve("contracts/fixture/a"), "");
        String afterAdding = inputs().digests().get("contracts");
        Files.move(root.resolve("contracts/fixture/a"), root.resolve("contracts/fixture/b"));
        assertThat(inputs().digests().get("contracts"))
                .isNotEqualTo(afterAdding)
                .isNotEqualTo(before);
    }

    @Test
    void the_owner_is_empty_if_consumer_yaml_has_none() throws IOException {
        Files.createDirectory(root.resolve("contracts/x"));
        Files.writeString(root.resolve("contracts/x/consumer.yaml"), "name: x\n");
        assertThat(inputs().consumer("x"))
                .hasValueSatisfying(consumer -> assertThat(consumer.owner()).isEmpty());
    }
}
