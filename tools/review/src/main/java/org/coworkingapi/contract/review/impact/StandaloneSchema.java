package org.coworkingapi.contract.review.impact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema of a document with all that it refers to in one text, as a validator reads it. */
final class StandaloneSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf", "prefixItems");
    private static final Set<String> SINGLE = Set.of("items", "additionalProperties", "not", "if", "then", "else", "contains",
            "propertyNames", "unevaluatedProperties", "unevaluatedItems");
    private static final Set<String> DATA = Set.of("type", "nullable", "enum", "const", "format", "pattern", "minLength", "maxLength",
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
            "minProperties", "maxProperties", "required", "dependentRequired", "minContains", "maxContains");

    /** What a value that lists only a part of what there is may break without being wrong. */
    private static final Set<String> OF_WHOLES = Set.of("required", "minProperties", "minItems", "dependentRequired",
            "dependentSchemas", "not", "if", "then", "else", "contains", "minContains", "maxContains", "unevaluatedProperties",
            "unevaluatedItems");

    private final Document document;
    private final boolean isPart;
    private final Map<Node, String> names = new LinkedHashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();

    private StandaloneSchema(Document document, boolean isPart) {
        this.document = document;
        this.isPart = isPart;
    }

    /** For values that are sent as a whole. */
    static JsonNode ofWhole(Document document, Node schema) {
        return new StandaloneSchema(document, false).text(schema);
    }

    /** For values that list only what somebody reads. */
    static JsonNode ofPart(Document document, Node schema) {
        return new StandaloneSchema(document, true).text(schema);
    }

    private JsonNode text(Node schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema(schema));
        ObjectNode definitions = JSON.createObjectNode();
        while (!open.isEmpty()) {
            Node next = open.pop();
            definitions.set(names.get(next), schema(next));
        }
        root.set("$defs", definitions);
        return root;
    }

    private JsonNode schema(Node schema) {
        if (!schema.isObject()) {
            return JSON.readTree(schema.json());
        }
        ObjectNode copy = JSON.createObjectNode();
        if (Document.reference(schema).isPresent()) {
            Node target = document.target(schema);
            String name = names.computeIfAbsent(target, key -> {
                open.add(key);
                return "s" + names.size();
            });
            copy.put("$ref", "#/$defs/" + name);
            if (document.isVersion30()) {
                return copy;
            }
        }
        schema.members().forEach((keyword, value) -> {
            if (!(isPart && OF_WHOLES.contains(keyword))) {
                member(copy, keyword, value);
            }
        });
        if (!isPart && copy.get("required") instanceof ArrayNode required) {
            copy.set("required", withoutReadOnly(schema, required));
        }
        return copy;
    }

    private void member(ObjectNode copy, String keyword, Node value) {
        if (MAPS.contains(keyword)) {
            ObjectNode map = copy.putObject(keyword);
            value.members().forEach((name, below) -> map.set(name, schema(below)));
        } else if (LISTS.contains(keyword)) {
            ArrayNode list = JSON.createArrayNode();
            value.items().forEach(below -> list.add(schema(below)));
            if (isPart && keyword.equals("oneOf")) {
                // Without what is required, several alternatives fit a value that keeps to one.
                allOf(copy).addObject().set("anyOf", list);
            } else if (keyword.equals("allOf")) {
                allOf(copy).addAll(list);
            } else {
                copy.set(keyword, list);
            }
        } else if (SINGLE.contains(keyword)) {
            copy.set(keyword, schema(value));
        } else if (DATA.contains(keyword)) {
            copy.set(keyword, JSON.readTree(value.json()));
        }
    }

    private static ArrayNode allOf(ObjectNode copy) {
        return copy.get("allOf") instanceof ArrayNode list ? list : copy.putArray("allOf");
    }

    /** What is read-only is required of answers alone. */
    private ArrayNode withoutReadOnly(Node schema, ArrayNode required) {
        ArrayNode rest = JSON.createArrayNode();
        required.forEach(name -> {
            boolean isReadOnly = schema.get("properties").flatMap(map -> map.get(name.asString(""))).map(document::resolve)
                    .filter(property -> property.isTrue("readOnly")).isPresent();
            if (!isReadOnly) {
                rest.add(name);
            }
        });
        return rest;
    }
}
