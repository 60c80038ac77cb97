package org.coworkingapi.review.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.lint.LintRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    private static final String PRICES = """
            openapi: 3.0.3
            info: {title: Shop, version: 1.0.0}
            paths:
              /price:
                get:
                  operationId: getPrice
                  responses:
                    '200':
                      description: What it costs.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Price'}
            components:
              schemas:
                Price:
                  type: object
                  required: [amount, currency]
                  properties:
                    amount: {type: number}
                    currency: {type: string}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("releases"));
        file("releases/1.0.0.yaml", PRICES);
        file("same.yaml", PRICES);
        file("broken.yaml", PRICES.replace("currency: {type: string}", "currency: {type: string, nullable: true}"));
        file("contracts/window/price.yaml", """
                request:
                  method: GET
                  url: /price
                response:
                  status: 200
                  headers:
                    Content-Type: application/json
                  body:
                    currency: EUR
                  matchers:
                    body:
                      - {path: $.currency, type: by_regex, value: '[A-Z]{3}'}
                """);
    }

    @Nested
    class Review {

        @Test
        void ends_with_0_where_nothing_changed() {
            Run run = run("review", "releases", "same.yaml");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Nothing changed.").contains("same.yaml").doesNotContain(folder.toString());
            assertThat(run.err()).isEmpty();
        }

        @Test
        void ends_with_1_and_names_place_operation_and_consumer_where_something_breaks() {
            Run run = run("review", "releases", "broken.yaml", "--contracts", "contracts");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("broken.yaml:20: breaking: Price.currency may be null now.", "GET /price", "$.currency", "window",
                    "contracts/window/price.yaml:");
        }

        @ParameterizedTest
        @CsvSource({"objection, 1", "break, 1", "never, 0", "NEVER, 0"})
        void fails_on_what_it_is_told_to(String failOn, int code) {
            assertThat(run("review", "releases", "broken.yaml", "--fail-on", failOn).code()).isEqualTo(code);
        }

        @Test
        void does_not_fail_on_the_version_alone_if_only_breaks_are_asked_for() throws IOException {
            file("more.yaml", PRICES.replace("amount: {type: number}", "amount: {type: number}\n        discount: {type: number}"));

            assertThat(run("review", "releases", "more.yaml").code()).isEqualTo(1);
            assertThat(run("review", "releases", "more.yaml", "--fail-on", "break").code()).isZero();
        }

        @Test
        void writes_the_reports_and_prints_the_form_that_is_asked_for() throws IOException {
            Run run = run("review", "releases", "broken.yaml", "--reports", "target/review", "--format", "markdown");

            assertThat(run.out()).isEqualTo(Files.readString(folder.resolve("target/review/review.md"))).startsWith("<!-- contract-review -->");
            try (Stream<Path> files = Files.list(folder.resolve("target/review"))) {
                assertThat(files.map(file -> file.getFileName().toString())).contains("index.html", "review.json", "review.sarif", "review.txt");
            }
        }

        @Test
        void takes_the_settings_beside_the_document_unless_others_are_named() throws IOException {
            file("review.yaml", "version: none\n");
            file("own.yaml", "versions: none\n");

            assertThat(run("review", "releases", "same.yaml").err()).startsWith("review.yaml:1: ").hasLineCount(1);
            assertThat(run("review", "releases", "same.yaml", "--settings", "own.yaml").code()).isZero();
        }

        @Test
        void lets_pass_what_an_exception_allows_until_its_last_day() throws IOException {
            String entry = run("review", "releases", "broken.yaml", "--today", "2026-11-22").out().lines()
                    .dropWhile(line -> !line.contains("key:")).limit(1).collect(Collectors.joining()).strip();
            file("own.yaml", "versions: none\nexceptions:\n  " + entry.replaceFirst("^(- )?", "- ")
                    + "\n    reason: agreed\n    owner: window\n    until: 2027-01-31\n");

            assertThat(run("review", "releases", "broken.yaml", "--settings", "own.yaml", "--today", "2027-01-31").code()).isZero();
            assertThat(run("review", "releases", "broken.yaml", "--settings", "own.yaml", "--today", "2027-02-01").code()).isEqualTo(1);
        }

        @Test
        void colours_only_where_it_may() {
            assertThat(run("review", "releases", "broken.yaml").out()).doesNotContain("\u001b");
            assertThat(Run.in(folder, true, "review", "releases", "broken.yaml").out()).contains("\u001b[1;31mbreaking\u001b[0m");
        }

        @Test
        void refuses_a_folder_that_no_report_can_be_written_to() throws IOException {
            file("occupied", "a file");

            Run run = run("review", "releases", "same.yaml", "--reports", "occupied");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("The reports cannot be written to occupied; name a folder with --reports that can be written to."
                    + System.lineSeparator());
        }
    }

    @Nested
    class Settings {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "field-list: [fields]                                                | own.yaml:1: 'field-list' is no key of the settings",
            "exceptions: [{key: 'property-removed@/a#00000000', reason: a, owner: b, until: 2027-02-30}] | own.yaml:1: 'until' is '2027-02-30'",
            "'- a'                                                               | own.yaml:1: There is a list where the settings should be",
        })
        void say_file_and_line_of_what_they_do_not_understand(String settings, String sentence) throws IOException {
            file("own.yaml", settings + "\n");

            Run run = run("review", "releases", "same.yaml", "--settings", "own.yaml");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(sentence).hasLineCount(1);
        }
    }

    @Nested
    class Contracts {

        @Test
        void must_be_a_folder() {
            assertThat(run("review", "releases", "same.yaml", "--contracts", "nowhere"))
                    .isEqualTo(new Run(2, "", "nowhere:1: There is no such folder." + System.lineSeparator()));
            assertThat(run("review", "releases", "same.yaml", "--contracts", "same.yaml"))
                    .isEqualTo(new Run(2, "", "same.yaml:1: It is no folder of contracts." + System.lineSeparator()));
        }

        @Test
        void must_be_contracts() throws IOException {
            file("contracts/window/other.yaml", "name: not a contract\n");

            Run run = run("review", "releases", "same.yaml", "--contracts", "contracts");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("contracts/window/other.yaml:1: ").hasLineCount(1);
        }
    }

    @Nested
    class Usage {

        @Test
        void says_who_uses_a_place_with_file_and_line() {
            assertThat(run("usage", "same.yaml", "--contracts", "contracts", "--who", "Price.currency").out())
                    .contains("window", "contracts/window/price.yaml:", "GET /price", "1 consumer of Price.currency.");
        }

        @Test
        void says_what_nobody_uses_and_what_one_alone_uses() {
            assertThat(run("usage", "same.yaml", "--contracts", "contracts", "--unused").out()).contains("200 $.amount")
                    .doesNotContain("$.currency");
            assertThat(run("usage", "same.yaml", "--contracts", "contracts", "--single").out()).contains("operation: window");
            assertThat(run("usage", "same.yaml", "--contracts", "contracts").out()).contains("200 $.amount", "200 $.currency: window");
        }

        @Test
        void takes_one_question_at_a_time() {
            assertThat(run("usage", "same.yaml", "--contracts", "contracts", "--unused", "--single").code()).isEqualTo(2);
        }
    }

    @Nested
    class Lint {

        @Test
        void says_where_a_rule_is_broken() {
            Run run = run("lint", "same.yaml");

            assertThat(run.out()).containsPattern("same\\.yaml:\\d+: (error|hint) \\[[a-z-]+] ").containsPattern("\\d+ errors?, \\d+ hints?; ");
        }

        @Test
        void fails_on_errors_only() throws IOException {
            file("wrong.yaml", PRICES.replace("schema: {$ref", "schma: {$ref"));

            assertThat(run("lint", "wrong.yaml").code()).isEqualTo(1);
        }
    }

    @Nested
    class Explain {

        @Test
        void knows_each_kind_and_each_rule() {
            String all = run("explain").out();

            assertThat(all).contains(Arrays.stream(Kind.values()).map(Kind::id).toList())
                    .contains(LintRule.all().stream().map(LintRule::id).toList());
            for (String id : all.lines().filter(line -> line.startsWith("  ")).map(line -> line.strip().split(" ")[0]).toList()) {
                assertThat(run("explain", id)).as(id).matches(run -> run.code() == 0 && run.err().isEmpty() && run.out().startsWith(id + ", a "));
            }
        }

        @Test
        void says_how_a_kind_is_judged() {
            assertThat(run("explain", "became-nullable").out()).contains("It may be null now.",
                    "In a request, where more values are accepted: compatible.", "In a response, where more values are accepted: breaking.");
        }

        @Test
        void knows_each_objection_that_the_policy_makes() throws IOException {
            String source = "";
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/coworkingapi/review/policy"))) {
                for (Path file : files.toList()) {
                    source += Files.readString(file);
                }
            }
            List<String> ids = Pattern.compile("(?:[oO]bjection\\(|add\\(|[?:] )\"([a-z]+(?:-[a-z]+)+)\"").matcher(source).results()
                    .map((MatchResult found) -> found.group(1)).toList();

            assertThat(PolicyRules.ALL.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        }

        @Test
        void suggests_what_may_be_meant() {
            Run run = run("explain", "nullable");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("There is no kind of change and no rule 'nullable'; did you mean 'became-nullable'?");
        }
    }

    @Nested
    class Help {

        @ParameterizedTest
        @CsvSource({"review", "usage", "lint", "explain"})
        void lists_the_exit_codes_of_each_command(String command) {
            Run run = run(command, "--help");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Usage: contract-review " + command, "Exit codes:", "0   nothing to object", "1   objections", "2   ", "3   ");
        }

        @ParameterizedTest
        @CsvSource({"''", "revew", "review", "review a", "review a b c", "review a b --format xml", "review a b --today tomorrow",
            "review a b --fail-on nothing", "usage a", "lint", "review a b --nothing"})
        void is_named_where_a_command_is_not_understood(String line) {
            Run run = run(line.isEmpty() ? new String[0] : line.split(" "));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).contains("--help)").doesNotContain("Exception");
        }
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
