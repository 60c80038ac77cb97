package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutCheckTest {

    @TempDir
    private Path folder;

    @Test
    void a_symbolic_link_to_a_folder_is_a_finding() throws IOException {
        Files.createDirectories(folder.resolve("contracts/fixture"));
        Files.writeString(folder.resolve("contracts/fixture/tokens.json"), "[]");
        Files.createSymbolicLink(
                folder.resolve("contracts/team-dashboard-page"),
                Repository.ROOT.resolve("contracts/team-dashboard-page").toAbsolutePath());
        assertThat(new ContractCheck(Repository.SPEC, Contracts.read(folder.resolve("contracts"))).outcomes())
                .flatExtracting(outcome ->
                        outcome.findings().stream().map(Object::toString).toList())
                .anySatisfy(
                        finding -> assertThat(finding)
                                .endsWith(
                                        "contracts/team-dashboard-page:1: [contract-place] "
                                                + "The file is a symbolic link, which some tools do not follow. Replace it with the file itself."));
    }
}
