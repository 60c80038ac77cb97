package org.coworkingapi.client.test;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges partial responses about the same profile. Two contracts may have different values of a field, because a value
 * in a contract only has to satisfy the contract's matcher.
 */
final class ResponseMerger {

    private ResponseMerger() {}

    /**
     * Returns an object with the fields of all objects. If several objects have a field, the first one takes
     * precedence.
     */
    static ObjectNode merge(List<ObjectNode> objects) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        objects.forEach(object -> mergeInto(merged, object.deepCopy()));
        return merged;
    }

    private static void mergeInto(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode target && from instanceof ObjectNode source) {
            source.forEachEntry((name, value) -> {
                if (target.has(name)) {
                    mergeInto(target.get(name), value);
                } else {
                    target.set(name, value);
                }
            });
        } else if (into.isArray() && from.isArray() && haveSameElements(into, from)) {
            for (int i = 0; i < into.size(); i++) {
                mergeInto(into.get(i), from.get(i));
            }
        }
    }

    /**
     * Returns whether the lists have the same elements in the same order. Elements without an id are assumed to be the
     * same, because the order of a list does not depend on the selected fields.
     */
    private static boolean haveSameElements(JsonNode first, JsonNode second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            JsonNode firstId = first.get(i).path("Id");
            JsonNode secondId = second.get(i).path("Id");
            if (!firstId.isMissingNode() && !secondId.isMissingNode() && !firstId.equals(secondId)) {
                return false;
            }
        }
        return true;
    }
}
