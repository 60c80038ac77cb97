package org.coworkingapi.client.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The variations of all responses, which the build derives from the spec.
 *
 * @param file the content of {@code variations.json}; a missing node if the stubs artifact does not have it
 */
record VariationCatalog(JsonNode file) {

    static final String FILE = "variations.json";

    static VariationCatalog of(@Nullable String text) {
        return new VariationCatalog(text == null ? MissingNode.getInstance() : Json.read(text));
    }

    /** Returns the variations of a response, in the order of its fields. */
    List<BodyVariation> of(Operation operation, int status) {
        if (file.isMissingNode()) {
            throw new IllegalStateException("The stubs of coworking-api-server-app on the class path have no " + FILE
                    + "; use the version of the test kit.");
        }
        return file.path("operations")
                .path(operation.id())
                .path(String.valueOf(status))
                .valueStream()
                .map(BodyVariation::of)
                .toList();
    }

    String specVersion() {
        return file.path("spec").asString("");
    }

    /** Returns the digests of a consumer's contracts by their keys, such as {@code get-team-profile/name-of-a-team}. */
    Map<String, String> digests(String consumer) {
        Map<String, String> digests = new LinkedHashMap<>();
        file.path("contracts").forEachEntry((contract, digest) -> {
            if (contract.startsWith(consumer + '/')) {
                digests.put(contract.substring(consumer.length() + 1), digest.stringValue());
            }
        });
        return digests;
    }
}
