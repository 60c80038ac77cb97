package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @Test
    void exits_with_0_without_changes() {
        CommandRun run = shop.run("review", "releases", "same.yaml");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Nothing changed.").contains("same.yaml").doesNotContain(folder.toString());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exits_with_1_and_names_location_operation_and_consumer_of_a_breaking_change() {
        CommandRun run = shop.run("review", "releases", "breaking.yaml", "--contracts", "contracts");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "breaking.yaml:20: breaking: Price.currency became nullable.",
                        "GET /price",
                        "$.currency",
                        "window",
                        "contracts/window/price.yaml:");
    }

    @ParameterizedTest
    @CsvSource({"objection, 1", "break, 1", "never, 0", "NEVER, 0"})
    void the_fail_on_option_determines_the_exit_code(String failOn, int code) {
        assertThat(shop.run("review", "releases", "breaking.yaml", "--fail-on", failOn)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void fails_on_a_lint_error_in_added_parts_but_not_in_existing_parts() throws IOException {
        String wrong = "amount: {type: number, minimum: 2, maximum: 1}";
        String old = ShopFixture.PRICES.replace("amount: {type: number}", wrong);
        shop.file("releases/1.0.0.yaml", old);
        shop.file("renewed.yaml", old.replace("The cost.", "The price."));

        assertThat(shop.run("review", "releases", "renewed.yaml").code()).isZero();

        shop.file("releases/1.0.0.yaml", ShopFixture.PRICES);
        shop.file(
                "worse.yaml",
                ShopFixture.PRICES
                        .replace("amount: {type: number}", wrong)
                        .replace("version: 1.0.0", "version: 2.0.0"));

        CommandRun run = shop.run("review", "releases", "worse.yaml");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("worse.yaml:19: policy violation style-error: Price.amount", "(bounds-impossible)");
    }

    @Test
    void accepts_a_compatible_change_without_a_new_version_with_the_fail_on_break_option() throws IOException {
        shop.file(
                "more.yaml",
                ShopFixture.PRICES.replace(
                        "amount: {type: number}", "amount: {type: number}\n        discount: {type: number}"));

        assertThat(shop.run("review", "releases", "more.yaml").code()).isEqualTo(1);
        assertThat(shop.run("review", "releases", "more.yaml", "--fail-on", "break")
                        .code())
                .isZero();
    }

    @Test
    void writes_all_reports_and_prints_the_selected_format() throws IOException {
        CommandRun run =
                shop.run("review", "releases", "breaking.yaml", "--reports", "target/review", "--format", "markdown");

        assertThat(run.out())
                .isEqualTo(Files.readString(folder.resolve("target/review/review.md")))
                .startsWith("<!-- contract-review -->");
        try (Stream<Path> files = Files.list(folder.resolve("target/review"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("index.html", "review.json", "review.sarif", "review.txt");
        }
    }

    @Test
    void ends_the_text_with_the_location_of_the_HTML_report() {
        assertThat(shop.run("review", "releases", "breaking.yaml", "--reports", "r")
                        .out())
                .contains("breaking.yaml:20: breaking: ")
                .endsWith("Report: r/index.html" + System.lineSeparator());
    }

    @Test
    void prints_a_brief_report_only_if_the_review_passes() {
        assertThat(shop.run("review", "releases", "same.yaml", "--brief", "--reports", "r")
                        .out()
                        .lines())
                .containsExactly("Nothing changed.", "Report: r/index.html");
        assertThat(shop.run("review", "releases", "breaking.yaml", "--brief").out())
                .contains("breaking.yaml:20: breaking: ");
    }

    @Test
    void reads_the_settings_next_to_the_document_unless_another_file_is_given() throws IOException {
        shop.file("review.yaml", "version: none\n");
        shop.file("own.yaml", "versions: none\n");

        assertThat(shop.run("review", "releases", "same.yaml").err())
                .startsWith("review.yaml:1: ")
                .hasLineCount(1);
        assertThat(shop.run("review", "releases", "same.yaml", "--settings", "own.yaml")
                        .code())
                .isZero();
    }

    @Test
    void passes_an_allowed_change_until_the_exception_expires() throws IOException {
        String entry = shop.run("review", "releases", "breaking.yaml", "--today", "2026-11-22")
                .out()
                .lines()
                .dropWhile(line -> !line.contains("key:"))
                .limit(1)
                .collect(Collectors.joining())
                .strip();
        shop.file(
                "own.yaml",
                "versions: none\nexceptions:\n  " + entry.replaceFirst("^(- )?", "- ")
                        + "\n    reason: agreed\n    owner: window\n    until: 2027-01-31\n");

        assertThat(shop.run("review", "releases", "breaking.yaml", "--settings", "own.yaml", "--today", "2027-01-31")
                        .code())
                .isZero();
        assertThat(shop.run("review", "releases", "breaking.yaml", "--settings", "own.yaml", "--today", "2027-02-01")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void colours_the_output_on_terminals_only() {
        assertThat(shop.run("review", "releases", "breaking.yaml").out()).doesNotContain("\u001b");
        assertThat(CommandRun.in(folder, true, "review", "releases", "breaking.yaml")
                        .out())
                .contains("\u001b[1;31mbreaking\u001b[0m");
    }

    @Test
    void rejects_a_report_folder_that_is_not_writable() throws IOException {
        shop.file("occupied", "a file");

        CommandRun run = shop.run("review", "releases", "same.yaml", "--reports", "occupied");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("Cannot write reports to occupied; use --reports with a writable folder."
                        + System.lineSeparator());
    }

    @Nested
    class Settings {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "field-list: [fields] | own.yaml:1: Unknown key 'field-list' of the settings",
                    "exceptions: [{key: 'property-removed@/a#00000000', reason: a, owner: b, until: 2027-02-30}] "
                            + "| own.yaml:1: 'until' must be a date such as 2027-01-31, but is '2027-02-30'",
                    "'- a' | own.yaml:1: The settings must be an object",
                })
        void an_invalid_setting_is_reported_with_file_and_line(String settings, String sentence) throws IOException {
            shop.file("own.yaml", settings + "\n");

            CommandRun run = shop.run("review", "releases", "same.yaml", "--settings", "own.yaml");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(sentence).hasLineCount(1);
        }
    }

    @Nested
    class Contracts_folder {

        @Test
        void the_contracts_folder_must_exist_and_be_a_folder() {
            assertThat(shop.run("review", "releases", "same.yaml", "--contracts", "nowhere"))
                    .isEqualTo(new CommandRun(
                            2, "", "nowhere:1: The folder of contracts does not exist." + System.lineSeparator()));
            assertThat(shop.run("review", "releases", "same.yaml", "--contracts", "same.yaml"))
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "same.yaml:1: The path is a file, not a folder of contracts." + System.lineSeparator()));
        }

        @Test
        void a_file_that_is_not_a_contract_is_listed_as_not_checked() throws IOException {
            shop.file("contracts/window/other.yaml", "name: not a contract\n");

            CommandRun run = shop.run("review", "releases", "same.yaml", "--contracts", "contracts");

            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("not checked: The contracts of window that are not Spring Cloud Contract files in YAML: "
                            + "contracts/window/other.yaml.");
        }
    }
}
