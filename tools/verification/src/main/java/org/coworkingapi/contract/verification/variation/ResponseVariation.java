package org.coworkingapi.contract.verification.variation;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body that a client must be able to read.
 *
 * @param path where it is surprising, a JSON path: {@code $.Name}
 * @param description how: {@code is absent}
 * @param text the body as it is on the wire
 * @param readAs the JSON that a client must understand of it: all but the properties that the spec does not name
 * @param isValid false for what only the next version of the spec may allow, such as a new value of an enum
 */
public record ResponseVariation(String path, String description, String text, String readAs, boolean isValid) {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a client must understand of it, no digit lost. */
    public JsonNode meaning() {
        return EXACT.readTree(readAs);
    }

    /** Where and how it is surprising. */
    @Override
    public String toString() {
        return path + ' ' + description;
    }
}
