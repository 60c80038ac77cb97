package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @Test
    void reports_the_location_of_each_finding() {
        CommandRun run = shop.run("lint", "same.yaml");

        assertThat(run.out())
                .containsPattern("same\\.yaml:\\d+: (error|hint) \\[[a-z-]+] ")
                .containsPattern("\\d+ errors?, \\d+ hints?; ");
    }

    @Test
    void exits_with_1_if_there_is_an_error() throws IOException {
        shop.file(
                "wrong.yaml",
                ShopFixture.PRICES.replace("amount: {type: number}", "amount: {type: number, minimum: 2, maximum: 1}"));

        assertThat(shop.run("lint", "wrong.yaml").code()).isEqualTo(1);
    }
}
