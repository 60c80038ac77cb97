package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "review",
        "changelog",
        "lint",
        "usage",
        "check",
        "complete-stubs",
        "derive",
        "verify",
        "coverage",
        "explain"
    })
    void the_help_of_each_command_lists_the_exit_codes(String command) {
        CommandRun run = shop.run(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: contract " + command,
                        "Exit codes:",
                        "0   success",
                        "1   policy violations or findings",
                        "2   invalid input",
                        "3   internal error");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "revew",
        "review",
        "review a b c",
        "review a b --format xml",
        "review a b --today tomorrow",
        "review a b --fail-on nothing",
        "changelog",
        "usage a",
        "lint",
        "review a b --nothing",
        "check a",
        "coverage a",
        "verify a --contracts b",
        "verify a --contracts b --url localhost:80",
        "verify a --contracts b --url http://h/#/x",
        "verify a --contracts b --url http://a:b@h"
    })
    void the_message_for_an_invalid_command_line_refers_to_the_help(String line) {
        CommandRun run = shop.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("--help)").doesNotContain("Exception");
    }
}
