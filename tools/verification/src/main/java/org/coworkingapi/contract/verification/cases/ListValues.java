package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists at and beyond the limits of a schema, derived from a valid list. */
record ListValues(JsonNode schema, JsonNode valid) {

    private static final int MAX_SIZE = 1000;

    Optional<ArrayNode> violating(String keyword) {
        return switch (keyword) {
            case "minItems" -> ofSize(bound(keyword) - 1);
            case "maxItems" -> ofSize(bound(keyword) + 1);
            default -> repeated();
        };
    }

    Optional<ArrayNode> satisfying(String keyword) {
        return ofSize(bound(keyword));
    }

    private int bound(String keyword) {
        return schema.path(keyword).asInt(0);
    }

    /** Returns a list with two equal elements. */
    private Optional<ArrayNode> repeated() {
        return Optional.of(valid)
                .filter(list -> !list.isEmpty() && schema.path("uniqueItems").asBoolean(false))
                .map(list -> array().add(list.get(0)).add(list.get(0)));
    }

    private Optional<ArrayNode> ofSize(int size) {
        if (size < 0 || size > MAX_SIZE || (valid.isEmpty() && size > 0)) {
            return Optional.empty();
        }
        ArrayNode list = array();
        for (int i = 0; i < size; i++) {
            list.add(i < valid.size() ? valid.get(i) : element(valid.get(valid.size() - 1), i));
        }
        return Optional.of(list);
    }

    /** Returns a value that differs from those with other indices if the elements must be unique. */
    private JsonNode element(JsonNode value, int index) {
        if (!schema.path("uniqueItems").asBoolean(false)) {
            return value;
        }
        List<JsonNode> otherChoices = schema.path("items")
                .path("enum")
                .valueStream()
                .filter(choice -> valid.valueStream().noneMatch(choice::equals))
                .toList();
        if (index - valid.size() < otherChoices.size()) {
            return otherChoices.get(index - valid.size());
        }
        return value.isNumber()
                ? JsonNodeFactory.instance.numberNode(value.asLong() + index)
                : JsonNodeFactory.instance.stringNode(value.asString("") + index);
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
