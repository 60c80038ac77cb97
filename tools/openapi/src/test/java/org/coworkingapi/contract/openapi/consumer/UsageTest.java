package org.coworkingapi.contract.openapi.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void createContractFiles() {
        contracts = new ContractFiles(folder);
    }

    private Usage usage() {
        return contracts.usage(ContractFiles.TEAMS);
    }

    private List<String> uses() {
        return usage().uses().stream()
                .map(use -> use.location()
                        + (use.path().isEmpty() ? "" : " " + use.path())
                        + (use.includesDescendants() ? " and below" : ""))
                .distinct()
                .toList();
    }

    private ContractFiles contract(String request, String response) {
        return contracts.with("web/a.yaml", "request: " + request + "\nresponse: " + response + "\n");
    }

    @Nested
    class Request {

        @Test
        void matches_a_request_to_the_path_with_the_most_literal_characters() {
            contract("{method: get, url: '/teams/mine'}", "{status: 200}");

            assertThat(usage().uses())
                    .extracting(use -> use.call().operation().name().id())
                    .containsOnly("getMine");
        }

        @Test
        void accepts_a_request_url_with_the_host_and_base_path_of_a_server_and_a_query() {
            contract("{method: GET, url: 'https://host.example/v1/teams/7?_shape=Name'}", "{status: 200}");

            assertThat(uses())
                    .containsExactly(
                            "200 body application/json $.Name and below",
                            "operation",
                            "path parameter id $",
                            "query parameter _shape $",
                            "response 200");
        }

        @Test
        void reports_the_parameters_that_a_request_sends_or_that_its_matchers_name() {
            contracts.with("web/a.yaml", """
                    request:
                      method: GET
                      urlPath: /teams/7
                      headers: {x-trace: abc, Accept: application/json}
                      matchers: {queryParameters: [{key: _shape, type: matching, value: '.+'}, {key: other, type: absent}]}
                    response: {status: 200}
                    """);

            assertThat(uses())
                    .contains("header parameter X-Trace $", "query parameter _shape $")
                    .noneMatch(use -> use.contains("Accept") || use.contains("other"));
        }

        @Test
        void reports_the_fields_of_a_request_body_in_all_notations() {
            contracts.with("web/a.yaml", """
                    - request: {method: POST, urlPath: /teams, body: {Name: A, Members: [{Role: x}]}}
                      response: {status: 201}
                    - request: {method: POST, urlPath: /teams, body: '{"Tags": ["a"]}'}
                      response: {status: 201}
                    - request: {method: POST, urlPath: /teams, bodyFromFile: body.json}
                      response: {status: 201}
                    """).with("web/body.json", "{\"Address\": {\"City\": \"x\"}}");

            assertThat(uses())
                    .contains(
                            "request body application/json $.Name",
                            "request body application/json $.Members[*].Role",
                            "request body application/json $.Tags[*]",
                            "request body application/json $.Address.City");
        }
    }

    @Nested
    class Response {

        @Test
        void reports_the_leaf_fields_the_headers_and_the_status_of_a_response_with_their_lines() {
            contracts.with("web/a.yaml", """
                    request: {method: GET, urlPath: /teams/7}
                    response:
                      status: 200
                      headers:
                        etag: x
                      body:
                        Address:
                          City: Rome
                        Tags: [a, b]
                    """);

            assertThat(usage().uses())
                    .filteredOn(use -> !use.location().status().isEmpty())
                    .extracting(use ->
                            use.description() + " @" + use.sourceLocation().line())
                    .containsExactly(
                            "reads $.Address.City @8",
                            "reads $.Tags[*] @9",
                            "reads $.Tags[*] @9",
                            "reads header etag @5",
                            "expects 200 @3");
            assertThat(uses()).contains("header ETag of 200 $");
        }

        @Test
        void treats_indices_and_filters_in_matcher_paths_as_list_items() {
            contract("{method: GET, urlPath: /teams/7}", """
                    {status: 200, body: {Members: [{FullName: x, Home: {City: y}}]}, matchers: {body: [
                      {path: "$['Members'][0]['FullName']", type: by_type}, {path: '$.Tags', type: by_type, minOccurrence: 1},
                      {path: "$.Members[?(@.Role == 'a.b' && @['x'] > 1)].FullName", type: by_regex, value: a},
                      {path: "$.['Address'].['Zip code']", type: by_regex, value: a}, {path: '$..City', type: by_type},
                      {path: '$.Name.length()', type: by_type}]}}""");

            assertThat(uses())
                    .filteredOn(use -> use.startsWith("200 body"))
                    .containsExactly(
                            "200 body application/json $.Address['Zip code']",
                            "200 body application/json $.Members[*].FullName",
                            "200 body application/json $.Members[*].Home.City",
                            "200 body application/json $.Members[*].Role",
                            "200 body application/json $.Members[*].x",
                            "200 body application/json $.Name",
                            "200 body application/json $.Tags");
        }

        @Test
        void reports_the_fields_of_a_field_list_with_all_descendants() {
            contract(
                    "{method: GET, urlPath: /teams/7, queryParameters: {_shape: ' Members.Home , Parent.Members.FullName'}}",
                    "{status: 200}");

            assertThat(uses())
                    .contains(
                            "200 body application/json $.Members[*].Home and below",
                            "200 body application/json $.Parent.Members[*].FullName and below");
        }

        @Test
        void ignores_the_field_list_of_a_request_that_expects_an_error() {
            contract(
                    "{method: GET, urlPath: /teams/7, queryParameters: {_shape: Nope}}",
                    "{status: 400, body: {code: A}}");

            assertThat(uses())
                    .containsExactly(
                            "4XX body application/problem+json $.code",
                            "operation",
                            "path parameter id $",
                            "query parameter _shape $",
                            "response 4XX");
        }

        @Test
        void reports_the_405_response_of_the_path_if_the_contract_expects_405() {
            contract("{method: DELETE, urlPath: /teams/7}", "{status: 405, headers: {Allow: GET}}");

            assertThat(uses()).containsExactly("header Allow of 405 $", "response 405");
            assertThat(usage().unmatched()).isEmpty();
        }
    }

    @Test
    void lists_contracts_that_call_an_undocumented_operation() {
        contract("{method: GET, urlPath: /rooms/7}", "{status: 200}");

        assertThat(usage().unmatched())
                .singleElement()
                .hasToString("web/web/a")
                .extracting(contract -> contract.location().line())
                .isEqualTo(1);
        assertThat(usage().uses()).isEmpty();
    }

    @Test
    void includes_contracts_in_progress_but_not_ignored_contracts() {
        contracts
                .with("web/a.yaml", "{ignored: true, request: {method: GET, url: /teams/1}, response: {status: 200}}")
                .with(
                        "web/b.yaml",
                        "{inProgress: true, request: {method: POST, url: /teams}, response: {status: 201}}");

        assertThat(usage().uses())
                .extracting(use -> use.call().operation().name().id())
                .containsOnly("addTeam");
    }
}
