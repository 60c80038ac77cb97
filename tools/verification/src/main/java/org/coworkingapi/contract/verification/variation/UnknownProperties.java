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
    private static final String NEW_NAME = "NewerThanTheSpec";
    private static final List<String> VALUES =
            List.of("null", "true", "7", "1E+400", "\"text\"", "[]", "[[1],null,{}]", "{}", "{\"a\":{\"b\":[null]}}");
    private static final List<String> UNUSUAL_NAMES = List.of(
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
    static Map<String, JsonNode> variantsOf(JsonNode object, Collection<String> knownNames) {
        Map<String, JsonNode> variants = new LinkedHashMap<>();
        for (String value : VALUES) {
            variants.put("has a new property with " + value, with(object, NEW_NAME, value));
        }
        ObjectNode unusual = object.deepCopy().asObject();
        UNUSUAL_NAMES.forEach(name -> unusual.set(name, NODES.stringNode("")));
        variants.put("has new properties with unusual names", unusual);
        ObjectNode caseVariants = object.deepCopy().asObject();
        knownNames.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !knownNames.contains(name))
                .forEach(name -> caseVariants.set(name, NODES.arrayNode()));
        if (caseVariants.size() > object.size()) {
            variants.put("has new properties whose names differ from others only in case", caseVariants);
        }
        return variants;
    }

    private static JsonNode with(JsonNode object, String name, String value) {
        return object.deepCopy().asObject().set(name, JsonMapper.shared().readTree(value));
    }
}
