package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.cloud.contract.verifier.converter.YamlContractConverter;

/** Tests that the build reads and verifies all contracts. */
class ContractSetTest {

    static List<Contract> contracts() {
        return Repository.CONTRACTS.contracts();
    }

    @Test
    void every_file_is_readable() {
        assertThat(Repository.CONTRACTS.unreadable()).isEmpty();
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
