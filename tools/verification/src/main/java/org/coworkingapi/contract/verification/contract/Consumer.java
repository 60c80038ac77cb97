package org.coworkingapi.contract.verification.contract;

import org.coworkingapi.contract.verification.document.SourceFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who uses the API, as {@code consumer.yaml} says it. */
public record Consumer(String name, Owner owner, String source, Client client, String about) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Whom to talk to. */
    public record Owner(String team, String contact) {}

    /** Which client it uses. */
    public enum Client { java, typescript }

    /** @throws tools.jackson.core.JacksonException if a field is missing or unknown */
    public static Consumer of(SourceFile file) {
        return STRICT.treeToValue(file.root(), Consumer.class);
    }

    /** Name, team and contact, as a person writes them. */
    @Override
    public String toString() {
        return name + " of " + owner.team() + " <" + owner.contact() + '>';
    }
}
