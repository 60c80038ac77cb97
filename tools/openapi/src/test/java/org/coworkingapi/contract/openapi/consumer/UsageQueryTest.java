package org.coworkingapi.contract.openapi.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageQueryTest {

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void createContractFiles() {
        contracts = new ContractFiles(folder);
    }

    private Usage usage() {
        contracts.with("app/a.yaml", """
                        request: {method: GET, urlPath: /teams/7}
                        response: {status: 200, body: {Name: A, Members: [{Home: {City: B}}], Parent: {Parent: {Name: C}}}}
                        """).with("web/a.yaml", """
                        request: {method: GET, urlPath: /teams/7, queryParameters: {_shape: Address}}
                        response: {status: 200}
                        ---
                        request: {method: POST, urlPath: /teams, body: {Name: A}}
                        response: {status: 201}
                        """);
        return contracts.usage(ContractFiles.TEAMS);
    }

    private List<String> usesOf(String location) {
        return usage().of(location).stream()
                .map(use -> use.consumer().name() + ' ' + use.description())
                .distinct()
                .toList();
    }

    @Test
    void finds_all_uses_of_a_schema_field() {
        assertThat(usesOf("Team.Name"))
                .containsExactly("app reads $.Name", "app reads $.Parent.Parent.Name", "web sends $.Name");
        assertThat(usesOf("Address.City"))
                .containsExactly("app reads $.Members[*].Home.City", "web _shape selects Address");
        assertThat(usesOf("Person.Home.City")).containsExactly("app reads $.Members[*].Home.City");
        assertThat(usesOf("Team.Tags")).isEmpty();
    }

    @Test
    void finds_uses_of_a_subtype_if_the_response_refers_only_to_its_base() {
        contracts.with("app/a.yaml", """
                request: {method: GET, url: /pets}
                response: {status: 200, body: [{kind: Cat, purr: loud}]}
                """);
        Usage usage = contracts.usage("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /pets: {get: {responses: {'200': {description: D, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
                components:
                  schemas:
                    Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {purr: {type: string}}}]}
                """);

        assertThat(usage.of("Cat.purr")).extracting(ContractUse::description).containsExactly("reads $[*].purr");
    }

    @Test
    void finds_uses_by_operation_status_and_path() {
        assertThat(usesOf("getTeam 200 $.Name")).containsExactly("app reads $.Name");
        assertThat(usesOf("GET /teams/{id} 200 $.Address['Zip code']")).containsExactly("web _shape selects Address");
        assertThat(usesOf("addTeam $.Name")).containsExactly("web sends $.Name");
        assertThat(usesOf("getTeam 404")).isEmpty();
        assertThat(usesOf("getTeam")).hasSize(11);
    }

    @Test
    void finds_uses_by_a_path_or_parameter_alone() {
        assertThat(usesOf("$.Members[0].Home")).containsExactly("app reads $.Members[*].Home.City");
        assertThat(usesOf("Members.Home")).containsExactly("app reads $.Members[*].Home.City");
        assertThat(usesOf("query _shape")).containsExactly("web sends query _shape");
        assertThat(usesOf("_shape")).containsExactly("web sends query _shape");
    }

    @Test
    void knows_only_the_locations_that_the_document_defines() {
        Usage usage = usage();
        assertThat(List.of(
                        "Team",
                        "Team.Tags",
                        "Person.Home.City",
                        "getTeam 404",
                        "getTeam 405",
                        "getMine",
                        "ETag",
                        "header X-Trace",
                        "addTeam $.Tags",
                        "$.Members[0].Role",
                        "Members.Home",
                        "GET /teams/{id}",
                        "$",
                        "404"))
                .allMatch(usage::knows);
        assertThat(List.of(
                        "Unknown",
                        "Team.Unknown",
                        "Team.Tags.Unknown",
                        "getTeam 500",
                        "getUnknown",
                        "getUnknown 200 $.Name",
                        "query unknown",
                        "addTeam ETag",
                        "$.Unknown",
                        "Members.Unknown",
                        "GET /unknown",
                        ".",
                        "Team.",
                        ""))
                .noneMatch(usage::knows);
    }

    @Test
    void lists_unused_locations() {
        assertThat(usage().unused())
                .extracting(row -> row.operation().id() + ' ' + row.label())
                .containsExactly(
                        "getTeam header parameter X-Trace",
                        "getTeam header ETag of 200",
                        "getTeam $.Tags",
                        "getTeam $.Members[*].FullName",
                        "getTeam $.Members[*].Home['Zip code']",
                        "getTeam $.Members[*].Role",
                        "getTeam response 4XX",
                        "getTeam response 405",
                        "getMine operation",
                        "addTeam $.Tags",
                        "addTeam $.Parent",
                        "addTeam $.Address",
                        "addTeam $.Members");
    }

    @Test
    void lists_locations_with_a_single_consumer() {
        assertThat(usage().usedByOne())
                .filteredOn(row -> row.operation().id().equals("getTeam"))
                .extracting(row -> row.consumers().get(0).name() + ' ' + row.label())
                .contains("app $.Name", "web $.Address", "web query parameter _shape")
                .doesNotContain("web $.Address.City");
    }
}
