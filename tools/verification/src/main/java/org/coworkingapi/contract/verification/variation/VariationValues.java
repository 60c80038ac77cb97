package org.coworkingapi.contract.verification.variation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Values for variations, by their descriptions. The caller removes the values that the schema does not allow. */
final class VariationValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> INTEGERS = List.of("0", "1", "-1", "2147483648", "9007199254740993");
    private static final List<String> NUMBERS = List.of(
            "0", "1E+2", "1E-2", "0.1", "0.10", "12.345678901234567890123456789", "1E-300", "1E+300", "-1E+300");

    private VariationValues() {}

    static Map<String, JsonNode> of(JsonNode schema) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (schema.has("enum")) {
            schema.get("enum").forEach(value -> values.put(value.toString(), value));
            return values;
        }
        switch (schema.path("type").asString("")) {
            case "boolean" ->
                List.of(true, false).forEach(value -> values.put(value.toString(), NODES.booleanNode(value)));
            case "integer" -> {
                addBounds(schema, values);
                INTEGERS.forEach(number -> values.put(number, NODES.numberNode(Long.parseLong(number))));
                values.put("-0", NODES.rawValueNode(new RawValue("-0")));
            }
            case "number" -> {
                addBounds(schema, values);
                NUMBERS.forEach(number -> values.put(number, NODES.numberNode(new BigDecimal(number))));
                values.put("-0.0", NODES.numberNode(-0.0));
            }
            case "string" ->
                VariationStrings.of(schema).forEach((name, text) -> values.put(name, NODES.stringNode(text)));
            default -> {}
        }
        return values;
    }

    private static void addBounds(JsonNode schema, Map<String, JsonNode> values) {
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                values.put("the " + bound + ' ' + schema.get(bound), schema.get(bound));
            }
        }
    }
}
