package org.coworkingapi.server.app.drift;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.springframework.cloud.contract.spec.Contract;
import org.springframework.cloud.contract.verifier.converter.YamlContractConverter;
import org.springframework.cloud.contract.verifier.dsl.wiremock.WireMockStubStrategy;
import org.springframework.cloud.contract.verifier.file.ContractMetadata;

/** Generates stub mappings from contracts, as the build does. */
final class StubMappings {

    private StubMappings() {}

    /** Writes the mappings to the subfolder {@code mappings}. */
    static void write(Contracts contracts, Path folder) {
        contracts.contracts().forEach(contract -> {
            Path yaml = contract.file().path();
            Contract converted = YamlContractConverter.INSTANCE
                    .convertFrom(yaml.toFile())
                    .iterator()
                    .next();
            ContractMetadata metadata = new ContractMetadata(yaml, false, 1, null, List.of(converted));
            Path json = folder.resolve("mappings").resolve(contract + ".json");
            try {
                Files.createDirectories(json.getParent());
                Files.writeString(
                        json,
                        StubMapping.buildJsonStringFor(
                                new WireMockStubStrategy(contract.name(), metadata, converted).toWireMockClientStub()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
