package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.verification.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    private Path folder;

    @Test
    void take_no_folder_that_is_only_a_link_for_a_consumer() throws IOException {
        Files.createDirectories(folder.resolve("contracts/fixture"));
        Files.writeString(folder.resolve("contracts/fixture/tokens.json"), "[]");
        Files.createSymbolicLink(
                folder.resolve("contracts/team-dashboard-page"),
                Here.ROOT.resolve("contracts/team-dashboard-page").toAbsolutePath());
        assertThat(new ContractCheck(Here.SPEC, Contracts.read(folder.resolve("contracts"))).outcomes())
                .flatExtracting(outcome ->
                        outcome.findings().stream().map(Object::toString).toList())
                .anySatisfy(finding -> assertThat(finding)
                        .endsWith("contracts/team-dashboard-page:1: [contract-place] - "
                                + "It is a link, which not every tool follows. Put the file itself there."));
    }
}
