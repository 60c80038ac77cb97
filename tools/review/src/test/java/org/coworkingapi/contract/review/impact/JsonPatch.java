package org.coworkingapi.contract.review.impact;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies edits to a JSON document. An edit is a JSON pointer and the new value; without a value, the node is removed.
 * The value {@code {$copy: pointer}} is a copy of another node.
 */
final class JsonPatch {

    private JsonPatch() {}

    static JsonNode json(Node node) {
        return JsonMapper.shared().readTree(node.json());
    }

    static void apply(JsonNode document, List<Node> edit) {
        JsonPointer pointer = JsonPointer.compile(edit.get(0).text());
        JsonNode parent = document.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent.isMissingNode()) {
            throw new IllegalArgumentException(
                    "The document has no node at " + edit.get(0).text());
        }
        if (edit.size() == 1) {
            boolean isRemoved = parent instanceof ObjectNode object
                    ? object.remove(name) != null
                    : ((ArrayNode) parent).remove(Integer.parseInt(name)) != null;
            if (!isRemoved) {
                throw new IllegalArgumentException(
                        "The document has no node to remove at " + edit.get(0).text());
            }
            return;
        }
        JsonNode value = edit.get(1)
                .get("$copy")
                .map(from -> document.at(from.text()).deepCopy())
                .orElseGet(() -> json(edit.get(1)));
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (Integer.parseInt(name) < parent.size()) {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        } else {
            ((ArrayNode) parent).add(value);
        }
    }
}
