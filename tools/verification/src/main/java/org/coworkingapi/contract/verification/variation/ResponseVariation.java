package org.coworkingapi.contract.verification.variation;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A valid but unusual response body that a client must be able to read.
 *
 * @param path the JSON path of the unusual value, such as {@code $.Name}
 * @param description the variation, such as {@code is absent}
 * @param text the body as sent by the server
 * @param readAs the JSON that a client must understand, which excludes undocumented properties
 * @param isValid whether the spec allows the body; otherwise, a later version may allow it, for example because of a
 *     new enum value
 */
public record ResponseVariation(String path, String description, String text, String readAs, boolean isValid) {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Returns the value that a client must understand, with exact numbers. */
    public JsonNode meaning() {
        return EXACT.readTree(readAs);
    }

    /** Returns the path and the description. */
    @Override
    public String toString() {
        return path + ' ' + description;
    }
}
