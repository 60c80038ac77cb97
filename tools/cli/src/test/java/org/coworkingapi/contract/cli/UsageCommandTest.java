package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageCommandTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = Shop.in(folder);
    }

    @Test
    void says_who_uses_a_place_with_file_and_line() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.currency")
                        .out())
                .contains("window", "contracts/window/price.yaml:", "GET /price", "1 consumer of Price.currency.");
    }

    @Test
    void says_what_nobody_uses_and_what_one_alone_uses() {
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
    void refuses_a_place_that_the_document_does_not_have() {
        for (String place :
                new String[] {"Nix.nix", "Price.nix", "getNix", "getPrice 404", "getPrice $.nix", "", " "}) {
            Run run = shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", place);
            assertThat(run.code()).as(place).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("same.yaml:1: There is no such place '" + place.strip() + "'; ")
                    .hasLineCount(1);
        }
    }

    @Test
    void answers_nobody_for_a_place_that_nobody_uses() {
        Run run = shop.run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.amount");
        assertThat(run).isEqualTo(new Run(0, "No known consumer uses Price.amount." + System.lineSeparator(), ""));
    }

    @Test
    void takes_one_question_at_a_time() {
        assertThat(shop.run("usage", "same.yaml", "--contracts", "contracts", "--unused", "--single")
                        .code())
                .isEqualTo(2);
    }
}
