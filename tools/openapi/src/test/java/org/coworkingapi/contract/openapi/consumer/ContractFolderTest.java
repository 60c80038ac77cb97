package org.coworkingapi.contract.openapi.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFolderTest {

    private static final String DOCUMENT = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}}";
    private static final String CONTRACT = "request: {method: GET, url: /a}\nresponse: {status: 200}\n";

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void createContractFiles() {
        contracts = new ContractFiles(folder);
    }

    @Test
    void finds_a_consumer_for_each_folder_with_contracts_or_a_consumer_file() {
        contracts
                .with("web/deep/er/a.yml", CONTRACT)
                .with("app/consumer.yaml", """
                name: mobile
                owner: {team: Apps, contact: apps@example.com}
                client: java
                """)
                .with("fixture/data.yaml", "a: 1")
                .with("fixture/tokens.json", "[]")
                .with("README.md", "");

        Usage usage = contracts.usage(DOCUMENT);

        assertThat(usage.consumers())
                .containsExactly(new Consumer("mobile", "Apps, apps@example.com", "java"), new Consumer("web", "", ""));
        assertThat(usage.contractCount(usage.consumers().get(0))).isZero();
        assertThat(usage.contractCount(usage.consumers().get(1))).isEqualTo(1);
    }

    @Test
    void treats_the_given_folder_as_a_consumer_if_it_contains_contracts() {
        contracts.with("mine/a.yaml", CONTRACT);

        assertThat(Usage.read(folder.resolve("mine"), ContractFiles.document(DOCUMENT), Set.of())
                        .consumers())
                .extracting(Consumer::name)
                .containsExactly("mine");
    }

    @Test
    void reads_all_contracts_of_a_file_with_lists_and_several_documents() {
        contracts.with(
                "web/a.yaml",
                "- request: {method: GET, url: /a}\n  response: {status: 200}\n"
                        + "- request: {method: PUT, url: /b}\n  response: {status: 204}\n---\n---\n" + CONTRACT);

        assertThat(contracts.usage(DOCUMENT).unmatched())
                .extracting(contract ->
                        contract.request() + " @" + contract.location().line())
                .containsExactly("GET /a @1", "PUT /b @3", "GET /a @7");
    }

    @Test
    void lists_the_files_of_a_consumer_that_are_not_contracts_in_yaml() {
        contracts
                .with("app/consumer.yaml", "name: app")
                .with("app/get/a.groovy", "Contract.make {}")
                .with("app/get/body.json", "{\"messages\": []}")
                .with("app/get/b.yaml", "just: data")
                .with("other/c.yaml", "just: data")
                .with("other/README.md", "")
                .with("fixture/A.java", "")
                .with("settings.yaml", "just: data")
                .with("web/a.yaml", CONTRACT);

        Usage usage = contracts.usage(DOCUMENT);

        assertThat(usage.consumers()).extracting(Consumer::name).containsExactly("app", "other", "web");
        assertThat(usage.consumers())
                .extracting(usage::unreadFiles)
                .containsExactly(
                        List.of(folder.resolve("app/get/a.groovy"), folder.resolve("app/get/b.yaml")),
                        List.of(folder.resolve("other/c.yaml")),
                        List.of());
    }

    @Test
    void skips_messaging_contracts() {
        contracts
                .with("web/a.yaml", "{label: x, input: {triggeredBy: a()}, outputMessage: {sentTo: b}}")
                .with("web/b.yaml", CONTRACT);

        assertThat(contracts.usage(DOCUMENT).unmatched()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            response: {status: 200}                                             | 1 | The contract has no 'request'.
            request: {method: GET, url: /a}                                     | 1 | The contract has no 'response'.
            {request: [], response: {status: 200}}                              | 1 | The 'request' of a contract must be an object.
            {request: {url: /a}, response: {status: 200}}                       | 1 | The request has no 'method'.
            {request: {method: GET}, response: {status: 200}}                   | 1 | The request has neither a 'url' nor a 'urlPath'.
            {request: {method: GET, url: a}, response: {status: 200}}           | 1 | The 'url' of a request must begin with '/'.
            {request: {method: GET, url: /a}, response: {}}                     | 1 | The response has no 'status'.
            {request: {method: GET, url: /a}, response: {status: OK}} | 1 | The 'status' of a response must be a number from 100 to 599.
            {request: {method: GET, url: /a, headers: [b]}, response: {}} | 1 | The 'headers' of a contract must be an object with names and values.
            {request: {method: GET, url: /a, bodyFromFile: b.json}, response: {}} | 1 | The file 'b.json' in 'bodyFromFile' does not exist.
            """)
    void rejects_invalid_contracts(String text, int line, String reason) {
        contracts.with("web/a.yaml", text);

        assertThatThrownBy(() -> contracts.usage(DOCUMENT))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("web/a.yaml") + ":" + line + ": " + reason);
    }

    @Test
    void reports_the_line_of_an_unknown_field() {
        contracts.with("web/a.yaml", CONTRACT + "respnse: {}\n");

        assertThatThrownBy(() -> contracts.usage(DOCUMENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a.yaml:3: Unknown field 'respnse' in a contract");
    }

    @Test
    void reports_the_line_of_a_matcher_with_an_invalid_path() {
        contracts.with("web/a.yaml", """
                request: {method: GET, url: /a}
                response:
                  status: 200
                  matchers:
                    body:
                      - {path: Name, type: by_type}
                """);

        assertThatThrownBy(() -> contracts.usage(DOCUMENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a.yaml:6: The 'path' of a matcher is 'Name'; it must begin with '$'.");
    }

    @Test
    void rejects_two_consumers_with_the_same_name() {
        contracts.with("app/consumer.yaml", "name: web").with("web/a.yaml", CONTRACT);

        assertThatThrownBy(() -> contracts.usage(DOCUMENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Another consumer also has the name 'web'; names must be unique.");
    }

    @Test
    void rejects_a_folder_that_does_not_exist() {
        assertThatThrownBy(() -> Usage.read(folder.resolve("none"), ContractFiles.document(DOCUMENT), Set.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none:1: The folder of contracts does not exist.");
    }
}
