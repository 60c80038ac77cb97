package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs commands in a repository with a document of two files. The branch {@code change} removes a property from the
 * second file.
 */
class GitRevisionTest {

    private static final String PRICE = """
            Price:
              type: object
              properties:
                amount: {type: number}
                currency: {type: string}
            """;

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createRepository() throws Exception {
        shop = new ShopFixture(folder.resolve("shop"));
        shop.file(
                "api/openapi.yaml",
                ShopFixture.PRICES
                        .replaceFirst("(?s)components:.*", "")
                        .replace("#/components/schemas/Price", "../shared/prices.yaml#/Price"));
        shop.file("shared/prices.yaml", PRICE);
        git("init", "--quiet", "--initial-branch=main");
        commit("first");
        git("checkout", "--quiet", "-b", "change");
        shop.file("shared/prices.yaml", PRICE.replace("    currency: {type: string}\n", ""));
        commit("second");
    }

    @Test
    void reads_all_files_of_a_document_from_the_same_revision() {
        CommandRun run = shop.run("review", "main:api/openapi.yaml", "api/openapi.yaml", "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Review of api/openapi.yaml against main:api/openapi.yaml, ")
                .contains("main:shared/prices.yaml:5: breaking: ", "currency was removed.");
    }

    @Test
    void reports_contain_the_revision_and_no_absolute_path() throws IOException {
        shop.run("review", "main:api/openapi.yaml", "change:api/openapi.yaml", "--reports", "target");

        try (Stream<Path> reports = Files.list(folder.resolve("shop/target"))) {
            assertThat(reports)
                    .isNotEmpty()
                    .allSatisfy(report ->
                            assertThat(report).content().contains("prices.yaml").doesNotContain(folder.toString()));
        }
        assertThat(folder.resolve("shop/target/review.sarif")).content().contains("\"main%3Ashared/prices.yaml\"");
    }

    @Test
    void a_review_with_one_argument_starts_from_the_merge_base_with_the_default_branch() throws Exception {
        git("checkout", "--quiet", "main");
        shop.file("shared/prices.yaml", PRICE + "    later: {type: string}\n");
        commit("third");
        git("checkout", "--quiet", "change");
        String base = git("rev-parse", "--short", "main~1");

        assertThat(shop.run("review", "api/openapi.yaml").out())
                .startsWith("Review of api/openapi.yaml against " + base + ":api/openapi.yaml, ")
                .contains("currency was removed.")
                .doesNotContain("later");
        assertThat(shop.run("review", "change:api/openapi.yaml").out())
                .startsWith("Review of change:api/openapi.yaml against " + base + ":api/openapi.yaml, ")
                .contains("currency was removed.");
    }

    @Test
    void rejects_a_document_that_the_merge_base_does_not_contain() throws IOException {
        shop.file("api/other.yaml", ShopFixture.PRICES);

        assertThat(shop.run("review", "api/other.yaml").err())
                .endsWith(":api/other.yaml:1: The merge base with the default branch does not contain the document; "
                        + "name the old document." + System.lineSeparator());
    }

    @Test
    void names_the_fix_if_a_shallow_clone_does_not_contain_the_merge_base() throws Exception {
        String url = folder.resolve("shop").toUri().toString();
        git("checkout", "--quiet", "main");
        shop.file("api/other.yaml", ShopFixture.PRICES);
        commit("third");
        ShopFixture clone = new ShopFixture(folder.resolve("clone"));
        run(folder, "git", "clone", "--quiet", "--depth=1", "--branch=change", url, "clone");
        run(clone.folder(), "git", "fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");

        CommandRun run = clone.run("review", "api/openapi.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .matches("The clone is shallow and does not contain the merge base of HEAD and origin/\\w+; run "
                        + "'git fetch --unshallow .*' \\(in GitHub Actions, set 'fetch-depth: 0' .*\\), "
                        + "or name the old document\\.\\R");
    }

    @Test
    void a_file_on_disk_takes_precedence_over_a_revision() throws IOException {
        shop.file("main:api/openapi.yaml", ShopFixture.PRICES.replace("version: 1.0.0", "version: 7.0.0"));

        assertThat(shop.run("review", "main:api/openapi.yaml", "main:api/openapi.yaml")
                        .out())
                .contains("version 7.0.0 (unchanged)");
    }

    @Test
    void reads_the_settings_of_the_same_revision() throws Exception {
        shop.file("api/review.yaml", "version: none\n");
        commit("invalid settings");

        assertThat(shop.run("review", "main:api/openapi.yaml", "change:api/openapi.yaml", "--quiet")
                        .err())
                .startsWith("change:api/review.yaml:1: ");
        assertThat(shop.run("review", "main:api/openapi.yaml", "main:api/openapi.yaml", "--quiet")
                        .code())
                .isZero();
    }

    @Test
    void paths_that_begin_with_a_dot_are_relative_to_the_working_directory() {
        assertThat(CommandRun.in(folder.resolve("shop/api"), "lint", "main:./openapi.yaml")
                        .code())
                .isZero();
    }

    @Test
    void lint_usage_check_and_coverage_read_revisions() throws IOException {
        shop.file("contracts/window/price.yaml", "request: {method: GET, url: /price}\nresponse: {status: 200}\n");

        assertThat(shop.run("lint", "main:api/openapi.yaml").code()).isZero();
        assertThat(shop.run("usage", "main:api/openapi.yaml", "--contracts", "contracts")
                        .out())
                .startsWith("GET /price (getPrice)");
        assertThat(shop.run("check", "main:api/openapi.yaml", "--contracts", "contracts")
                        .err())
                .isEmpty();
        assertThat(shop.run("coverage", "main:api/openapi.yaml", "--contracts", "contracts")
                        .code())
                .isZero();
    }

    @Test
    void compares_with_the_newest_release_in_a_folder_of_a_revision() throws Exception {
        shop.file("api/releases/1.9.0.yaml", ShopFixture.PRICES.replace("currency", "currencyCode"));
        shop.file("api/releases/1.10.0.yaml", ShopFixture.PRICES.replace("version: 1.0.0", "version: 1.10.0"));
        shop.file("api/releases/9.0.0.yaml/readme.txt", "A folder.");
        commit("releases");
        git("rm", "--quiet", "-r", "api/releases");
        shop.file("api/openapi.yaml", ShopFixture.PRICES.replace("version: 1.0.0", "version: 1.11.0"));

        CommandRun run = shop.run("review", "HEAD:api/releases/", "api/openapi.yaml", "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Review of api/openapi.yaml against HEAD:api/releases/1.10.0.yaml, ");
    }

    @Test
    void a_folder_of_a_revision_without_releases_is_rejected() {
        CommandRun run = shop.run("review", "main:api", "api/openapi.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "main:api:1: The folder contains no release; add a file such as '1.0.0.yaml', '1.0.0.yml' or "
                                + "'1.0.0.json'." + System.lineSeparator());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void one_process_reads_all_files_of_a_revision() throws Exception {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            schemas.append("    S")
                    .append(i)
                    .append(": {$ref: schemas/")
                    .append(i)
                    .append(".yaml}\n");
            shop.file("api/schemas/" + i + ".yaml", "type: object\n");
        }
        shop.file(
                "api/openapi.yaml",
                ShopFixture.PRICES
                                .replaceFirst("(?s)components:.*", "")
                                .replace("#/components/schemas/Price", "schemas/0.yaml")
                        + "components:\n  schemas:\n" + schemas);
        commit("many files");
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        GitRevision revision = new GitRepository(shop.folder()).revision("HEAD");

        assertThat(Document.read(revision.source("api/openapi.yaml")).files()).hasSize(301);
        assertThat(ProcessHandle.current().children().filter(child -> !others.contains(child)))
                .hasSize(1);
        assertThat(revision.isFile(revision.source("api/openapi.yaml").path())).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void symbolic_links_are_followed_within_the_repository() throws Exception {
        Path api = folder.resolve("shop/api");
        Files.createSymbolicLink(api.resolve("link.yaml"), Path.of("openapi.yaml"));
        Files.createSymbolicLink(api.resolve("outside.yaml"), Path.of("../../outside.yaml"));
        Files.createSymbolicLink(api.resolve("dangling.yaml"), Path.of("nothing.yaml"));
        Files.createSymbolicLink(api.resolve("loop.yaml"), Path.of("loop.yaml"));
        commit("links");
        GitRevision revision = new GitRepository(shop.folder()).revision("HEAD");

        for (String name : List.of("outside.yaml", "dangling.yaml", "loop.yaml", "openapi.yaml/below.yaml")) {
            assertThat(revision.source("api/" + name).exists()).as(name).isFalse();
        }
        assertThat(Document.read(revision.source("api/link.yaml")).version()).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\api\\openapi.yaml, C:\\api\\openapi.yaml:1: The file does not exist.",
        "C:/api/openapi.yaml, C:/api/openapi.yaml:1: The file does not exist.",
        "C:api/openapi.yaml, is neither a file nor a revision of the Git repository",
        "main:/api/openapi.yaml, main:/api/openapi.yaml:1: The file does not exist.",
        "main:api:old/openapi.yaml, main:api:old/openapi.yaml:1: The file does not exist.",
    })
    void a_name_before_a_colon_is_a_revision_unless_it_is_the_drive_letter_of_an_absolute_path(
            String document, String sentence) {
        assertThat(shop.run("lint", document).err()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"origin/main, /, origin/main:", "origin/main, \\, origin\\main\\", "v1:x, \\, v1_x\\"})
    void file_names_begin_with_the_revision_on_each_operating_system(String revision, char separator, String prefix) {
        assertThat(GitRevision.prefix(revision, separator)).isEqualTo(prefix);
    }

    @Test
    void rejects_missing_files_folders_and_unknown_revisions() throws IOException {
        assertRejected("main:api/nothing.yaml", "main:api/nothing.yaml:1: The file does not exist.");
        assertRejected("main:api", "main:api:1: The path is a folder in this revision; name a file.");
        assertRejected("main:../shop/api/openapi.yaml", "main:../shop/api/openapi.yaml:1: The file does not exist.");
        assertRejected("nothing:api/openapi.yaml", "'nothing' is neither a file nor a revision of the Git repository");
        assertThat(CommandRun.in(folder, "lint", "main:api/openapi.yaml").err()).startsWith("Git cannot read ");
    }

    private void assertRejected(String document, String sentence) {
        CommandRun run = shop.run("lint", document);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(sentence).hasLineCount(1);
    }

    private void commit(String message) throws Exception {
        git("add", "--all");
        git("-c", "user.name=Tester", "-c", "user.email=tester@example.com", "commit", "--quiet", "-m", message);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(folder.resolve("shop"), command.toArray(String[]::new));
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return output;
    }
}
