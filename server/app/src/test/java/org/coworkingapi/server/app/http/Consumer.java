package org.coworkingapi.server.app.http;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who uses the API, as {@code consumer.yaml} says it. */
record Consumer(String name, Owner owner, String source, Client client, String about) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Whom to talk to. */
    record Owner(String team, String contact) {}

    enum Client { java, typescript }

    static Consumer named(String name) {
        return STRICT.treeToValue(
                ContractFile.yaml(ContractFile.FOLDER.resolve(name).resolve("consumer.yaml")), Consumer.class);
    }

    static List<String> names() {
        return ContractFile.all().stream().map(ContractFile::consumer).distinct().toList();
    }
}
