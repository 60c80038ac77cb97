package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriveCommandTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
        shop.file(
                "same.yaml",
                ShopFixture.PRICES.replace(
                        "operationId: getPrice",
                        "operationId: getPrice\n      parameters: [{name: fields, in: query, schema: {type: string}}]"));
        shop.file("review.yaml", "field-lists: [fields]\n");
    }

    @Test
    void writes_the_complete_document_and_one_for_each_consumer() throws IOException {
        CommandRun run = shop.run("derive", "same.yaml", "--contracts", "contracts", "--output", "out");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        0,
                        "out/openapi-full.yaml" + System.lineSeparator() + "out/consumers/window.yaml"
                                + System.lineSeparator(),
                        ""));
        assertThat(Files.readString(folder.resolve("out/openapi-full.yaml")))
                .startsWith("# Derived from same.yaml 1.0.0 by 'contract derive'; do not edit.\nopenapi: 3.0.3\n")
                .doesNotContain("fields");
        assertThat(Files.readString(folder.resolve("out/consumers/window.yaml")))
                .contains("getPrice");
    }

    @Test
    void deletes_the_derived_documents_of_removed_consumers_and_no_other_files() throws IOException {
        shop.file("out/consumers/old.yaml", "# Derived from same.yaml 1.0.0\n");
        shop.file("out/consumers/mine.yaml", "openapi: 3.0.3\n");

        assertThat(shop.run("derive", "same.yaml", "--output", "out").code()).isZero();
        assertThat(folder.resolve("out/consumers/old.yaml")).exists();

        CommandRun run = shop.run("derive", "same.yaml", "--contracts", "contracts", "--output", "out");

        assertThat(run.out()).contains("deleted out/consumers/old.yaml").doesNotContain("mine");
        assertThat(folder.resolve("out/consumers")).isDirectoryNotContaining("glob:**old.yaml");
        assertThat(folder.resolve("out/consumers/mine.yaml")).exists();
    }

    @Test
    void derives_only_the_document_of_a_named_consumer() {
        CommandRun run =
                shop.run("derive", "same.yaml", "--contracts", "contracts", "--consumer", "window", "--output", "out");

        assertThat(run.out()).isEqualTo("out/consumers/window.yaml" + System.lineSeparator());
    }

    @Test
    void rejects_an_unknown_consumer() {
        assertThat(shop.run(
                        "derive", "same.yaml", "--contracts", "contracts", "--consumer", "windw", "--output", "out"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "Unknown consumer 'windw'; did you mean 'window'? The consumers are: window."
                                + System.lineSeparator()));
        assertThat(shop.run("derive", "same.yaml", "--consumer", "window", "--output", "out")
                        .err())
                .isEqualTo("The option --consumer requires --contracts." + System.lineSeparator());
    }

    @Test
    void rejects_a_document_without_a_field_list() throws IOException {
        shop.file("review.yaml", "field-lists: []\n");

        assertThat(shop.run("derive", "same.yaml", "--output", "out").err())
                .startsWith(
                        "same.yaml:1: No query parameter is known to select fields of the response; create review.yaml")
                .hasLineCount(1);
    }

    @Test
    void rejects_a_setting_that_names_no_parameter_of_the_document() throws IOException {
        shop.file("s1.yaml", "versions: none\nfield-lists: [feilds]\n");

        assertThat(shop.run("derive", "same.yaml", "--settings", "s1.yaml", "--output", "out")
                        .err())
                .isEqualTo(
                        "s1.yaml:2: No operation has the query parameter 'feilds' of 'field-lists'; did you mean 'fields'?"
                                + System.lineSeparator());
    }

    @Test
    void rejects_a_folder_without_contracts_and_keeps_earlier_documents() throws IOException {
        shop.file("out/consumers/old.yaml", "# Derived from same.yaml 1.0.0\n");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(shop.run("derive", "same.yaml", "--contracts", "empty", "--output", "out"))
                .isEqualTo(new CommandRun(2, "", "empty: The folder has no contracts." + System.lineSeparator()));
        assertThat(folder.resolve("out/consumers/old.yaml")).exists();
    }

    @Test
    void names_the_folder_of_the_consumers_if_its_parent_is_given() throws IOException {
        shop.file("api/contracts/window/consumer.yaml", "name: window\n");

        assertThat(shop.run("derive", "same.yaml", "--contracts", "api", "--output", "out"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "The folders of the consumers are in api/contracts, not in api; use --contracts api/contracts."
                                + System.lineSeparator()));
    }

    @Test
    void prints_the_line_of_a_request_that_the_document_does_not_describe() throws IOException {
        shop.file(
                "contracts/window/typo.yaml",
                "request: {method: GET, url: '/price?feilds=amount'}\nresponse: {status: 200}\n");

        assertThat(shop.run("derive", "same.yaml", "--contracts", "contracts", "--output", "out")
                        .out())
                .contains(
                        "contracts/window/typo.yaml:1: getPrice has no query parameter 'feilds'; did you mean 'fields'?");
    }

    @Test
    void rejects_an_output_folder_that_is_a_file() throws IOException {
        shop.file("out", "");

        assertThat(shop.run("derive", "same.yaml", "--output", "out"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "Cannot write documents to out; use --output with a writable folder."
                                + System.lineSeparator()));
    }

    @Test
    void rejects_contracts_that_do_not_exist() {
        assertThat(shop.run("derive", "same.yaml", "--contracts", "none", "--output", "out")
                        .err())
                .isEqualTo("none:1: The folder of contracts does not exist." + System.lineSeparator());
    }
}
