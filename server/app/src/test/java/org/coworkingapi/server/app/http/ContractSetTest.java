package org.coworkingapi.server.app.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.cloud.contract.verifier.converter.YamlContractConverter;

/** What the contracts promise as a set. */
class ContractSetTest {

    private static final List<Contract> CONTRACTS = Repository.CONTRACTS.contracts();

    static List<Contract> contracts() {
        return CONTRACTS;
    }

    @Test
    void is_large_and_comes_from_the_pages_that_the_platform_names() {
        assertThat(CONTRACTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Repository.CONTRACTS.names())
                .contains(
                        "coworkers-directory-profile-modal",
                        "team-professional-profile-page",
                        "team-dashboard-page",
                        "team-permissions-page",
                        "team-bookings-page");
        assertThat(Repository.CONTRACTS.unreadable()).isEmpty();
    }

    @Test
    void shows_every_operation_with_every_status_and_code_of_the_spec() {
        Set<String> documented = Repository.SPEC.operations().stream()
                .flatMap(operation -> operation.responses().values().stream()
                        .flatMap(response -> response.codes().stream()
                                .map(code -> operation.folder() + ' ' + response.status() + ' ' + code)))
                .collect(toSet());
        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(CONTRACTS.stream()
                        .map(contract -> contract.operationFolder() + ' ' + contract.status() + ' ' + contract.code())
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void uses_every_token_that_is_defined_and_no_other() {
        assertThat(CONTRACTS.stream()
                        .map(Contract::token)
                        .filter(Objects::nonNull)
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Repository.CONTRACTS.tokens().keySet());
    }

    /** The verifier skips a file that it cannot read, and is green. */
    @ParameterizedTest
    @MethodSource("contracts")
    void is_verified(Contract contract) {
        assertThat(contract.file().at("/name").asString())
                .isEqualTo(contract.name())
                .matches("[a-z0-9-]+");
        assertThat(YamlContractConverter.INSTANCE.convertFrom(
                        contract.file().path().toFile()))
                .hasSize(1);
        assertThatCode(() -> GeneratedContractTest.of(contract)).doesNotThrowAnyException();
    }
}
