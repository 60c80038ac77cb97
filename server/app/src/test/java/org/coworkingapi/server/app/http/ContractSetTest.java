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

/** Tests the completeness of the contracts. */
class ContractSetTest {

    private static final List<Contract> CONTRACTS = Repository.CONTRACTS.contracts();

    static List<Contract> contracts() {
        return CONTRACTS;
    }

    @Test
    void all_portal_pages_have_contracts() {
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
    void contracts_cover_every_status_and_code_of_every_operation() {
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
    void contracts_use_exactly_the_defined_tokens() {
        assertThat(CONTRACTS.stream()
                        .map(Contract::token)
                        .filter(Objects::nonNull)
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Repository.CONTRACTS.tokens().keySet());
    }

    /** Spring Cloud Contract silently skips files that it cannot read. */
    @ParameterizedTest
    @MethodSource("contracts")
    void every_contract_is_verified(Contract contract) {
        assertThat(contract.file().at("/name").asString())
                .isEqualTo(contract.name())
                .matches("[a-z0-9-]+");
        assertThat(YamlContractConverter.INSTANCE.convertFrom(
                        contract.file().path().toFile()))
                .hasSize(1);
        assertThatCode(() -> GeneratedContractTest.of(contract)).doesNotThrowAnyException();
    }
}
