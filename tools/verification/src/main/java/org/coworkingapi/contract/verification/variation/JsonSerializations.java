package org.coworkingapi.contract.verification.variation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates different serializations of the same JSON value. */
final class JsonSerializations {

    private static final JsonMapper ESCAPING = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("\t", "\r\n"))
            .withArrayIndenter(new DefaultIndenter("\t", "\r\n"));

    private JsonSerializations() {}

    /** Returns the serializations by their descriptions. */
    static Map<String, String> of(JsonNode value) {
        Map<String, String> serializations = new LinkedHashMap<>();
        serializations.put(
                "has its properties in reverse order", reversed(value).toString());
        serializations.put(
                "is indented", JsonMapper.shared().writer().with(INDENTED).writeValueAsString(value));
        serializations.put("is surrounded by spaces and line breaks", " \t\r\n" + value + "\n \r\n\n");
        serializations.put("has every possible character escaped", ESCAPING.writeValueAsString(value));
        return serializations;
    }

    private static JsonNode reversed(JsonNode value) {
        if (value.isObject()) {
            List<String> names = new ArrayList<>(value.propertyNames());
            Collections.reverse(names);
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> object.set(name, reversed(value.get(name))));
            return object;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.valueStream().forEach(element -> list.add(reversed(element)));
        return value.isArray() ? list : value;
    }
}
