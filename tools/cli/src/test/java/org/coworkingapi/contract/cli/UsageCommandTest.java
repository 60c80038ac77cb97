package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageCommandTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @Test
    void lists_the_uses_of_a_location_with_file_and_line() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.currency")
                        .out())
                .contains("window", "contracts/window/price.yaml:", "GET /price", "1 consumer uses Price.currency.");
    }

    @Test
    void lists_unused_locations_and_locations_with_a_single_consumer() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--unused")
                        .out())
                .contains("200 $.amount")
                .doesNotContain("$.currency");
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--single")
                        .out())
                .contains("operation: window");
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts").out())
                .contains("200 $.amount", "200 $.currency: window");
    }

    @Test
    void rejects_a_location_that_the_document_does_not_have() {
        for (String location : new String[] {
            "Nothing.name", "Price.nothing", "getNothing", "getPrice 404", "getPrice $.nothing", "", " "
        }) {
            CommandRun run = shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", location);
            assertThat(run.code()).as(location).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("same.yaml:1: Unknown location '" + location.strip() + "'; ")
                    .hasLineCount(1);
        }
    }

    @Test
    void suggests_the_nearest_name_for_an_unknown_location() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.curency")
                        .err())
                .contains("Unknown location 'Price.curency'; did you mean 'Price.currency'? It must be a schema field");
    }

    @Test
    void reports_that_a_location_is_unused() {
        CommandRun run = shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.amount");
        assertThat(run)
                .isEqualTo(new CommandRun(0, "No known consumer uses Price.amount." + System.lineSeparator(), ""));
    }

    @Test
    void names_the_contracts_that_are_not_yaml() throws IOException {
        Files.writeString(folder.resolve("contracts/window/price.groovy"), "Contract.make {}");

        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--unused")
                        .out())
                .contains("Not read, because they are not Spring Cloud Contract files in YAML: "
                        + "contracts/window/price.groovy");
    }

    @Test
    void rejects_unused_together_with_single() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--unused", "--single")
                        .code())
                .isEqualTo(2);
    }
}
