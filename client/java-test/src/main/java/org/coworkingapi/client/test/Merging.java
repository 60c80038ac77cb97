package org.coworkingapi.client.test;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together what several answers say of the same thing: a field's value does not depend on the fields beside it.
 */
final class Merging {

    private Merging() {}

    /** All that one of the objects has; what two have is as in the first. */
    static ObjectNode of(List<ObjectNode> objects) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        objects.forEach(object -> merge(merged, object.deepCopy()));
        return merged;
    }

    private static void merge(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode known && from instanceof ObjectNode more) {
            more.forEachEntry((name, value) -> {
                if (known.has(name)) {
                    merge(known.get(name), value);
                } else {
                    known.set(name, value);
                }
            });
        } else if (into.isArray() && from.isArray() && haveSameElements(into, from)) {
            for (int i = 0; i < into.size(); i++) {
                merge(into.get(i), from.get(i));
            }
        }
    }

    /** Lists have one stable order; who reads no ids reads the same order as who does. */
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
