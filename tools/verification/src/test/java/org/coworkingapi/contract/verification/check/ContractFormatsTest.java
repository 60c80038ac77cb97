package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks support the same contract formats as the review of spec changes. */
class ContractFormatsTest {

    private static final Spec SPEC = Spec.of(SourceFile.of(Path.of("openapi.yaml"), """
            openapi: 3.0.3
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: size, in: query, schema: {type: integer}}
                    - {name: theme, in: cookie, schema: {type: string, enum: [dark, light]}}
                  responses:
                    '200': {description: Good, content: {application/json: {schema: {type: object, properties: {Name: {type: string}}}}}}
            """));

    @TempDir
    Path folder;

    private List<String> findings(String text) throws IOException {
        Path file = folder.resolve("page/get-thing/case.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Contracts contracts = Contracts.read(folder);
        assertThat(contracts.unreadable()).isEmpty();
        return new ContractCheck(SPEC, contracts)
                .outcomes().stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .filter(finding -> !finding.message().startsWith("The consumer has no consumer.yaml"))
                        .map(Finding::message)
                        .toList();
    }

    private static String contract(String name, String request) {
        return "name: " + name + "\nrequest: " + request
                + "\nresponse: {status: 200, headers: {Content-Type: application/json}, " + "body: {Name: a}}\n";
    }

    @Test
    void a_url_with_a_query_is_checked_as_path_and_parameters() throws IOException {
        assertThat(findings(contract("case", "{method: GET, url: '/things/1?size=2'}")))
                .isEmpty();
        assertThat(findings(contract("case", "{method: GET, url: '/things/1?colour=red'}")))
                .containsExactly("The operation has no query parameter 'colour'.");
    }

    @Test
    void cookies_are_checked_as_parameters() throws IOException {
        assertThat(findings(contract("case", "{method: GET, urlPath: /things/1, cookies: {theme: dark}}")))
                .isEmpty();
        assertThat(findings(contract("case", "{method: GET, urlPath: /things/1, cookies: {theme: red}}")))
                .singleElement()
                .asString()
                .startsWith("The request leads to an error instead of 200: theme: ");
        assertThat(findings(contract("case", "{method: GET, urlPath: /things/1, cookies: {mood: good}}")))
                .containsExactly("The operation has no cookie 'mood'.");
    }

    @Test
    void each_contract_of_a_list_is_checked() throws IOException {
        String list = "- "
                + contract("one", "{method: GET, urlPath: /things/1}")
                        .replace("\n", "\n  ")
                        .strip() + "\n- "
                + contract("two", "{method: GET, urlPath: /things/x}")
                        .replace("\n", "\n  ")
                        .strip() + '\n';

        assertThat(findings(list)).singleElement().asString().contains("id: string found, integer expected");
        assertThat(Contracts.read(folder).contracts())
                .extracting(Contract::name)
                .containsExactly("one", "two");
    }

    @Test
    void an_alias_is_replaced_by_its_value() throws IOException {
        assertThat(findings(
                        "name: case\nrequest: {method: &get GET, urlPath: /things/1}\nresponse: {status: 200, headers: "
                                + "{Content-Type: application/json}, body: {Name: *get}}\n"))
                .isEmpty();
    }
}
