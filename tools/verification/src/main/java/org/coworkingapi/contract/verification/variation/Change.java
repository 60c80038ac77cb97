package org.coworkingapi.contract.verification.variation;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a value that differ from it in some places. */
final class Change {

    private Change() {}

    static JsonNode with(JsonNode whole, String pointer, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        if (place.matches()) {
            return value;
        }
        if (copy.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else if (copy.at(place.head()) instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    static JsonNode without(JsonNode whole, List<Place> places) {
        JsonNode copy = whole.deepCopy();
        for (Place place : places) {
            JsonPointer pointer = JsonPointer.compile(place.pointer());
            if (copy.at(pointer.head()) instanceof ObjectNode object) {
                object.remove(pointer.last().getMatchingProperty());
            }
        }
        return copy;
    }
}
