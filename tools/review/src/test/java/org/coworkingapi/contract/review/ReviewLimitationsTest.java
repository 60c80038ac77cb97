package org.coworkingapi.contract.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewLimitationsTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0}
            paths:
              /teams:
                get:
                  description: Lists.
                  x-quota: 1
                  parameters: [{name: q, in: query, schema: {type: string, pattern: '^a'}}]
                  responses: {'200': {description: Fine.}}
            """;

    @TempDir
    private Path folder;

    private List<String> notChecked(String after, Optional<Path> contracts) throws IOException {
        Files.writeString(folder.resolve("old.yaml"), API);
        Files.writeString(folder.resolve("new.yaml"), after);
        return new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 11, 22), step -> {})
                .review(folder, folder.resolve("old.yaml"), folder.resolve("new.yaml"), contracts)
                .notChecked();
    }

    @Test
    void every_review_lists_behaviour_and_unknown_consumers_as_not_checked() throws IOException {
        assertThat(notChecked(API, Optional.empty()))
                .hasSize(3)
                .anyMatch(sentence -> sentence.startsWith("The behaviour of the API"))
                .anyMatch(sentence -> sentence.startsWith("The consumers of the API"))
                .anyMatch(sentence -> sentence.startsWith("Consumers without a contracts folder"));
    }

    @Test
    void extensions_that_were_removed_are_named() throws IOException {
        String before = API.replace("x-quota: 1", "x-quota: 1\n      x-note: {a: [1, 2]}")
                .replace("{type: string, pattern: '^a'}", "{type: string, x-unit: m}");
        Files.writeString(folder.resolve("with.yaml"), before);
        Files.writeString(
                folder.resolve("without.yaml"),
                before.replaceAll("\n *x-[^\n]*", "").replace(", x-unit: m", ""));

        assertThat(new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 11, 22), step -> {})
                        .review(folder, folder.resolve("with.yaml"), folder.resolve("without.yaml"), Optional.empty())
                        .notChecked())
                .contains("The meaning of the changed extensions x-note, x-quota, x-unit.");
    }

    @Test
    void names_the_parts_that_are_not_compared() throws IOException {
        String after = API.replace("Lists.", "Lists some.")
                        .replace("x-quota: 1", "x-quota: 2")
                        .replace("'^a'", "'^b'")
                + "jsonSchemaDialect: https://example.com/dialect\ncomponents: {securitySchemes: {key: {type: http, scheme: basic}}}\n";

        assertThat(notChecked(after, Optional.empty()))
                .anyMatch(sentence -> sentence.startsWith("The meaning of changed descriptions (1 location)"))
                .anyMatch(sentence -> sentence.equals("The meaning of the changed extensions x-quota."))
                .anyMatch(sentence -> sentence.startsWith("Whether the old and new patterns accept"))
                .contains("The effect of JSON Schema dialects: all schemas were read in the dialect of OpenAPI 3.1.")
                .anyMatch(sentence -> sentence.startsWith("The tokens that callers receive"));
    }

    @Test
    void names_the_contracts_that_are_not_yaml() throws IOException {
        new ContractFiles(folder.resolve("contracts"))
                .with("web/a.yaml", "request: {method: GET, url: /teams}\nresponse: {status: 200}\n")
                .with("web/b.groovy", "Contract.make {}")
                .with("pact/api.json", "{\"consumer\": {}, \"provider\": {}, \"interactions\": []}");

        assertThat(notChecked(API, Optional.of(folder.resolve("contracts"))))
                .contains(
                        "The contracts of pact that are not Spring Cloud Contract files in YAML: contracts/pact/api.json.",
                        "The contracts of web that are not Spring Cloud Contract files in YAML: contracts/web/b.groovy.")
                .noneMatch(sentence -> sentence.startsWith("Consumers without contracts:"));
    }

    @Test
    void names_consumers_without_contracts_and_contracts_without_an_operation() throws IOException {
        Files.createDirectories(folder.resolve("contracts/silent"));
        Files.writeString(folder.resolve("contracts/silent/consumer.yaml"), "name: silent\n");
        Files.createDirectories(folder.resolve("contracts/lost"));
        Files.writeString(
                folder.resolve("contracts/lost/one.yaml"),
                "request: {method: GET, url: /nowhere}\nresponse: {status: 200}\n");

        assertThat(notChecked(API, Optional.of(folder.resolve("contracts"))))
                .contains(
                        "Consumers without contracts: silent.",
                        "The contract contracts/lost/one.yaml: its operation is not in the old document.");
    }
}
