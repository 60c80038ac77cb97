package org.coworkingapi.contract.verification.variation;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates modified copies of a JSON value. */
final class JsonEdits {

    private JsonEdits() {}

    static JsonNode with(JsonNode body, String pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonPointer location = JsonPointer.compile(pointer);
        if (location.matches()) {
            return value;
        }
        if (copy.at(location.head()) instanceof ArrayNode list) {
            list.set(location.last().getMatchingIndex(), value);
        } else if (copy.at(location.head()) instanceof ObjectNode object) {
            object.set(location.last().getMatchingProperty(), value);
        }
        return copy;
    }

    static JsonNode without(JsonNode body, List<BodyLocation> locations) {
        JsonNode copy = body.deepCopy();
        for (BodyLocation location : locations) {
            JsonPointer pointer = JsonPointer.compile(location.pointer());
            if (copy.at(pointer.head()) instanceof ObjectNode object) {
                object.remove(pointer.last().getMatchingProperty());
            }
        }
        return copy;
    }
}
