package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.verification.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorityCheckTest {

    private static final String PAGE = "{_page: 1, _shape: Name}";
    private static final String PAGE_OF_TAG = "{_page: 1, _shape: Name, tag: UX}";

    @TempDir
    private Path folder;

    @Test
    void a_request_with_an_additional_parameter_needs_a_higher_priority() throws IOException {
        list("page/get-teams/first-page", "", PAGE);
        list("page/get-teams/tag", "", PAGE_OF_TAG);
        assertThat(findings())
                .containsExactly("tag.yaml:1: The stub of the contract 'page/get-teams/first-page' also matches this "
                        + "request. Its priority is 5, and the priority of this contract is 5. Set 'priority: 1' in this "
                        + "contract, or 'priority: 10' in the other one; the stub with the lower number takes "
                        + "precedence.");
    }

    @Test
    void the_finding_has_the_line_of_a_priority_that_is_not_higher() throws IOException {
        list("page/get-teams/first-page", "priority: 1", PAGE);
        list("page/get-teams/tag", "priority: 12", PAGE_OF_TAG);
        assertThat(findings())
                .containsExactly("tag.yaml:2: The stub of the contract 'page/get-teams/first-page' also matches this "
                        + "request. Its priority is 1, and the priority of this contract is 12. Set 'priority: 13' in the "
                        + "other one; the stub with the lower number takes precedence.");
    }

    @Test
    void a_higher_priority_of_the_specific_contract_is_sufficient() throws IOException {
        list("page/get-teams/first-page", "", PAGE);
        list("page/get-teams/tag", "priority: 4", PAGE_OF_TAG);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_lower_priority_of_the_general_contract_is_sufficient() throws IOException {
        list("page/get-teams/first-page", "priority: 6", PAGE);
        list("page/get-teams/tag", "", PAGE_OF_TAG);
        assertThat(findings()).isEmpty();
    }

    @Test
    void contracts_of_different_consumers_are_not_compared() throws IOException {
        list("site/get-teams/first-page", "", PAGE);
        list("page/get-teams/tag", "", PAGE_OF_TAG);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_contract_has_only_the_finding_about_the_highest_priority() throws IOException {
        list("page/get-teams/every-team", "", "{_page: 1}");
        list("page/get-teams/first-page", "priority: 1", PAGE);
        list("page/get-teams/tag", "priority: 1", PAGE_OF_TAG);
        list("page/get-teams/other-tag", "priority: 5", "{_page: 1, _shape: Name, tag: QA}");
        assertThat(findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains("'page/get-teams/first-page'"));
    }

    @Test
    void requests_with_different_values_are_not_compared() throws IOException {
        list("page/get-teams/first-page", "", PAGE);
        list("page/get-teams/tag-of-second-page", "", "{_page: 2, _shape: Name, tag: UX}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void contracts_with_equal_responses_need_no_priority() throws IOException {
        String response = "{status: 503, body: {code: UNAVAILABLE}}";
        contract("page/get-teams/unavailable", "{method: GET, urlPath: /teams}", response);
        contract(
                "page/get-teams/unavailable-page",
                "{method: GET, urlPath: '/teams', queryParameters: {_page: 1}}",
                response);
        assertThat(findings()).isEmpty();
    }

    @Test
    void headers_and_cookies_are_compared() throws IOException {
        contract(
                "page/get-team/team",
                "{method: GET, urlPath: /teams/1, headers: {accept: text/csv}, cookies: {theme: dark}}",
                "{status: 200}");
        contract(
                "page/get-team/team-in-french",
                "{method: GET, urlPath: /teams/1, headers: {Accept: text/csv, Accept-Language: fr}, cookies: {theme: dark}}",
                "{status: 406}");
        contract(
                "page/get-team/light-team-in-french",
                "{method: GET, urlPath: /teams/1, headers: {Accept: text/csv, Accept-Language: fr}, cookies: {theme: light}}",
                "{status: 406}");
        assertThat(findings()).singleElement().asString().startsWith("team-in-french.yaml");
    }

    @Test
    void a_contract_without_token_matches_requests_with_a_token() throws IOException {
        contract("page/get-team/token-missing", "{method: GET, urlPath: /teams/1}", "{status: 401}");
        contract(
                "page/get-team/team",
                "{method: GET, urlPath: /teams/1, headers: {Authorization: Bearer jane}}",
                "{status: 200}");
        assertThat(findings()).singleElement().asString().startsWith("team.yaml");
    }

    @Test
    void a_body_with_additional_fields_needs_a_higher_priority() throws IOException {
        put("name", "{Name: a, Tags: [{Id: 1}]}");
        put("summary", "{Name: a, Tags: [{Id: 2}, {Id: 1, Level: 3}], Summary: b}");
        put("other-name", "{Name: b, Tags: [{Id: 1}], Summary: b}");
        assertThat(findings()).singleElement().asString().startsWith("summary.yaml");
    }

    @Test
    void an_empty_body_matches_only_an_empty_body() throws IOException {
        put("nothing", "{}");
        put("name", "{Name: a}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_contract_without_body_matches_requests_with_a_body() throws IOException {
        contract("page/update-team/no-body", "{method: PUT, urlPath: /teams/1}", "{status: 400}");
        put("name", "{Name: a}");
        assertThat(findings()).singleElement().asString().startsWith("name.yaml");
    }

    @Test
    void a_body_in_another_format_matches_only_an_equal_body() throws IOException {
        String form =
                "{method: PUT, urlPath: /teams/1, headers: {Content-Type: application/x-www-form-urlencoded}, body: ";
        contract("page/update-team/name", form + "{Name: a}}", "{status: 200}");
        contract("page/update-team/summary", form + "{Name: a, Summary: b}}", "{status: 400}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_url_without_query_parameters_matches_only_an_equal_query() throws IOException {
        contract("page/get-teams/teams", "{method: GET, url: /teams}", "{status: 200}");
        contract("page/get-teams/first-page", "{method: GET, url: '/teams?_page=1'}", "{status: 400}");
        assertThat(findings()).isEmpty();
    }

    private void list(String name, String priority, String query) throws IOException {
        contract(
                name,
                "{method: GET, urlPath: /teams, queryParameters: " + query + "}",
                "{status: 200, body: {Names: [" + name + "]}}",
                priority);
    }

    private void put(String name, String body) throws IOException {
        contract(
                "page/update-team/" + name,
                "{method: PUT, urlPath: /teams/1, headers: {Content-Type: application/json}, body: " + body + "}",
                "{status: 200, body: {Summary: " + name + "}}");
    }

    private void contract(String name, String request, String response) throws IOException {
        contract(name, request, response, "");
    }

    private void contract(String name, String request, String response, String priority) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "name: " + file.getFileName().toString().replace(".yaml", ""),
                        priority,
                        "request: " + request,
                        "response: " + response));
    }

    /** Returns the name, the line and the text of each finding. */
    private List<String> findings() {
        List<Contract> contracts = Contracts.read(folder).contracts();
        PriorityCheck check = new PriorityCheck(contracts);
        return contracts.stream()
                .flatMap(contract -> {
                    FindingCollector findings = new FindingCollector(contract.file(), "", List.of(contract.consumer()));
                    check.check(contract, findings);
                    return findings.findings().stream();
                })
                .map(PriorityCheckTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.file().getFileName() + ":" + finding.line() + ": " + finding.message() + ' ' + finding.remedy();
    }
}
