package org.coworkingapi.client.test;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges partial responses about the same profile: the value of a field does not depend on the other selected fields.
 */
final class ResponseMerger {

    private ResponseMerger() {}

    /**
     * Returns an object with the fields of all objects. If several objects have a field, the first one takes
     * precedence.
     */
    static ObjectNode merged(List<ObjectNode> objects) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        objects.forEach(object -> merge(merged, object.deepCopy()));
        return merged;
    }

    private static void merge(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode target && from instanceof ObjectNode source) {
            source.forEachEntry((name, value) -> {
                if (target.has(name)) {
                    merge(target.get(name), value);
                } else {
                    target.set(name, value);
                }
            });
        } else if (into.isArray() && from.isArray() && haveSameElements(into, from)) {
            for (int i = 0; i < into.size(); i++) {
                merge(into.get(i), from.get(i));
            }
        }
    }

    /** Elements without ids match by position, because the order of a list does not depend on the selected fields. */
    private static boolean haveSameElements(JsonNode one, JsonNode other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            JsonNode id = one.get(i).path("Id");
            JsonNode otherId = other.get(i).path("Id");
            if (!id.isMissingNode() && !otherId.isMissingNode() && !id.equals(otherId)) {
                return false;
            }
        }
        return true;
    }
}
