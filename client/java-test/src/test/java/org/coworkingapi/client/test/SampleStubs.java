package org.coworkingapi.client.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.variation.VariationsFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stubs of frozen sample contracts, so that changes of the real contracts do not affect the tests. */
final class SampleStubs {

    private static final Path CONTRACTS = Path.of("../../tools/openapi/src/test/sample/contracts");
    /** Samples of operations that the other sample does not have. */
    private static final Path MORE_CONTRACTS = Path.of("src/test/contracts");

    private static final VerifiedData DATA = VerifiedData.read(files());

    private SampleStubs() {}

    static CoworkingStub of(String consumer) {
        return CoworkingStub.of(DATA, consumer);
    }

    static CoworkingStub ofAllConsumers() {
        return CoworkingStub.ofAllConsumers(DATA);
    }

    static VerifiedData data() {
        return DATA;
    }

    /** Returns the files of a stubs artifact. */
    static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : new String[] {"tokens.json", "requests.json"}) {
            files.put("contracts/fixture/" + name, fixture(name));
        }
        Stream.of(CONTRACTS, MORE_CONTRACTS)
                .flatMap(folder -> Contracts.read(folder).contracts().stream())
                .forEach(contract -> files.put(
                        "mappings/" + contract + ".json", mapping(contract).toString()));
        files.put(VariationCatalog.FILE, VariationsFile.content(RepositorySpec.SPEC, Contracts.read(CONTRACTS)));
        return files;
    }

    private static String fixture(String name) {
        try {
            return Files.readString(CONTRACTS.resolve("fixture").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode mapping(Contract contract) {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (contract.file().at("/priority").isInt()) {
            mapping.put("priority", contract.file().at("/priority").asInt());
        }
        Request given = contract.request();
        ObjectNode request =
                mapping.putObject("request").put("method", given.method()).put("urlPath", given.path());
        given.query()
                .forEach(parameter -> request.withObject("/queryParameters")
                        .putObject(parameter.name())
                        .put("equalTo", parameter.value()));
        ObjectNode headers = request.putObject("headers");
        given.headers().forEach((name, value) -> headers.putObject(name).put("equalTo", value));
        if (given.token() != null) {
            headers.putObject("Authorization").put("equalTo", "Bearer " + given.token());
        }
        if (given.body() != null) {
            request.putArray("bodyPatterns").addObject().put("equalToJson", given.body());
        }
        ObjectNode response = mapping.putObject("response").put("status", contract.status());
        if (!contract.body().isMissingNode()) {
            response.put("body", contract.body().toString());
        }
        contract.headers()
                .forEach((name, value) -> response.withObject("/headers").put(name, value));
        return mapping;
    }
}
