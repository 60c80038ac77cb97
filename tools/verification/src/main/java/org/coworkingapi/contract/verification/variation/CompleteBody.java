package org.coworkingapi.contract.verification.variation;

import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates a response body with every property. Values that are missing, null or empty in the example come from the
 * examples of the schemas, or else are generated.
 */
final class CompleteBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The usual number of list elements: one element that varies, and one element that stays the same. */
    private static final int ELEMENTS = 2;

    private CompleteBody() {}

    static JsonNode of(String pointer, JsonNode schema, JsonNode example) {
        if (schema.path("properties").isObject()) {
            ObjectNode object = NODES.objectNode();
            schema.get("properties")
                    .forEachEntry((name, property) -> object.set(
                            name, of(pointer + '/' + JsonPointers.escaped(name), property, example.path(name))));
            return object;
        }
        if (schema.has("items")) {
            JsonNode elements = example.isEmpty() ? schema.path("example") : example;
            ArrayNode list = NODES.arrayNode();
            int count = Math.max(
                    1,
                    Math.min(
                            elements.size(),
                            Math.max(ELEMENTS, schema.path("minItems").asInt(0))));
            for (int i = 0; i < count; i++) {
                list.add(of(pointer + '/' + i, schema.get("items"), elements.path(i)));
            }
            return list;
        }
        for (JsonNode value : new JsonNode[] {
            example, schema.path("example"), schema.path("enum").path(0)
        }) {
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return generate(pointer, JsonSchema.of(schema));
    }

    private static JsonNode generate(String pointer, JsonSchema schema) {
        return VariationValues.of(schema.node()).values().stream()
                .filter(value -> schema.violations(value).isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The spec has no example of " + JsonPath.ofPointer(pointer)
                                + ", and no generated value matches its schema; add an example."));
    }
}
