package org.coworkingapi.server.app.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.cloud.contract.verifier.converter.YamlContractConverter;
import tools.jackson.databind.JsonNode;

/** What the contracts promise as a set. */
class ContractSetTest {

    private static final List<ContractFile> CONTRACTS = ContractFile.all();

    static List<ContractFile> contracts() {
        return CONTRACTS;
    }

    static List<String> consumers() {
        return Consumer.names();
    }

    @Test
    void is_large_and_comes_from_the_pages_that_the_platform_names() {
        assertThat(CONTRACTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(consumers()).contains("coworkers-directory-profile-modal", "team-professional-profile-page",
                "team-dashboard-page", "team-permissions-page", "team-bookings-page");
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void names_the_owner_of_every_consumer(String folder) {
        Consumer consumer = Consumer.named(folder);
        assertThat(consumer.name()).isEqualTo(folder);
        assertThat(consumer.client()).isNotNull();
        assertThat(Stream.of(consumer.owner().team(), consumer.owner().contact(), consumer.source(), consumer.about()))
                .allSatisfy(field -> assertThat(field).isNotBlank());
    }

    /** The verifier and the stubs take any YAML, however deep: what lay elsewhere would be held to nothing of what is said here. */
    @Test
    void lies_where_it_is_looked_for() throws IOException {
        try (Stream<Path> files = Files.walk(ContractFile.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                    .map(file -> ContractFile.FOLDER.relativize(file).toString().replace('\\', '/')))
                    .allMatch(file -> file.matches("README\\.md|fixture/[^/]+|[a-z][a-z0-9-]*/consumer\\.yaml"
                            + "|[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/[a-z0-9-]+\\.yaml"));
        }
        try (Stream<Path> folders = Files.list(ContractFile.FOLDER)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(folder -> !folder.equals("fixture"))).containsExactlyInAnyOrderElementsOf(consumers());
        }
    }

    @Test
    void shows_every_operation_with_every_status_and_code_of_the_spec() {
        Set<String> shown = CONTRACTS.stream()
                .map(contract -> contract.operation() + ' ' + contract.status() + ' ' + contract.code()).collect(toSet());
        Set<String> documented = Spec.at("/paths").valueStream().flatMap(JsonNode::valueStream)
                .flatMap(ContractSetTest::answers).collect(toSet());
        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Stream<String> answers(JsonNode operation) {
        String name = operation.get("operationId").asString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return operation.get("responses").propertyStream()
                .flatMap(response -> Spec.resolve(response.getValue()).get("content").valueStream()
                        .flatMap(content -> content.get("examples").valueStream())
                        .map(example -> Spec.resolve(example).at("/value/code").asString(""))
                        .map(code -> name + ' ' + response.getKey() + ' ' + code));
    }

    @Test
    void uses_every_token_that_is_defined_and_no_other() {
        Set<String> used = CONTRACTS.stream().map(contract -> contract.yaml().at("/request/headers/Authorization").asString(""))
                .filter(credentials -> !credentials.isEmpty()).collect(toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(
                SymbolicToken.read().stream().map(token -> "Bearer " + token.name()).toList());
    }

    @Test
    void sends_no_request_twice_from_one_consumer() {
        Map<String, List<ContractFile>> byRequest = CONTRACTS.stream()
                .collect(groupingBy(contract -> contract.consumer() + contract.yaml().get("request")));
        assertThat(byRequest.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    /** The verifier skips a file that it cannot read, and is green. */
    @ParameterizedTest
    @MethodSource("contracts")
    void is_verified(ContractFile contract) {
        assertThat(contract.yaml().get("name").asString()).isEqualTo(contract.name()).matches("[a-z0-9-]+");
        assertThat(YamlContractConverter.INSTANCE.convertFrom(contract.file().toFile())).hasSize(1);
        assertThatCode(() -> GeneratedTest.of(contract)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shows_what_the_spec_allows(ContractFile contract) {
        String schema = contract.status() != 200 ? "Problem"
                : contract.operation().equals("get-team-profile") ? "Team" : "RelatedProfiles";
        assertThat(contract.body().isEmpty()).isFalse();
        assertThat(Spec.violations(schema, contract.body().toString())).isEmpty();
        assertThat(contract.code().isEmpty()).isEqualTo(contract.status() == 200);
    }
}
