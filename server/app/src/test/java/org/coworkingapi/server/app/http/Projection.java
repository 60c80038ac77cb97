package org.coworkingapi.server.app.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Selects fields of a full response, independently of the server. */
final class Projection {

    private Projection() {}

    /**
     * Returns the selected fields in the order of the full response.
     *
     * @param paths the names of each selected field from the root; a path without names selects the complete value
     */
    static JsonNode of(JsonNode full, Set<List<String>> paths) {
        if (paths.contains(List.<String>of())) {
            return full;
        }
        if (full instanceof ArrayNode array) {
            ArrayNode elements = array.arrayNode();
            array.forEach(element -> elements.add(of(element, paths)));
            return elements;
        }
        if (!(full instanceof ObjectNode object)) {
            return full;
        }
        ObjectNode result = object.objectNode();
        object.forEachEntry((name, value) -> {
            Set<List<String>> remainingPaths = new LinkedHashSet<>();
            paths.stream()
                    .filter(path -> path.get(0).equals(name))
                    .forEach(path -> remainingPaths.add(path.subList(1, path.size())));
            if (!remainingPaths.isEmpty()) {
                result.set(name, of(value, remainingPaths));
            }
        });
        return result;
    }
}
