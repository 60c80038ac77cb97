package org.coworkingapi.contract.verification.variation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds undocumented properties to an object: values of every JSON type, and names with a special meaning in some
 * languages.
 */
final class UnknownProperties {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NEW = "NewerThanTheSpec";
    private static final List<String> TYPES =
            List.of("null", "true", "7", "1E+400", "\"text\"", "[]", "[[1],null,{}]", "{}", "{\"a\":{\"b\":[null]}}");
    private static final List<String> NAMES = List.of(
            "",
            " ",
            "$",
            "$ref",
            "@type",
            "class",
            "__proto__",
            "constructor",
            "toString",
            "hashCode",
            "\u0130d",
            "\uD83D\uDE00");

    private UnknownProperties() {}

    /** Returns copies of the object with additional properties, by their descriptions. */
    static Map<String, JsonNode> to(JsonNode object, Collection<String> known) {
        Map<String, JsonNode> extended = new LinkedHashMap<>();
        for (String value : TYPES) {
            extended.put("has a new property with " + value, with(object, NEW, value));
        }
        ObjectNode unusual = object.deepCopy().asObject();
        NAMES.forEach(name -> unusual.set(name, NODES.stringNode("")));
        extended.put("has new properties with unusual names", unusual);
        ObjectNode caseVariants = object.deepCopy().asObject();
        known.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !known.contains(name))
                .forEach(name -> caseVariants.set(name, NODES.arrayNode()));
        if (caseVariants.size() > object.size()) {
            extended.put("has new properties whose names differ from others only in case", caseVariants);
        }
        return extended;
    }

    private static JsonNode with(JsonNode object, String name, String value) {
        return object.deepCopy().asObject().set(name, JsonMapper.shared().readTree(value));
    }
}
