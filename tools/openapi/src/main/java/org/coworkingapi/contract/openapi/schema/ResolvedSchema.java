package org.coworkingapi.contract.openapi.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves a schema for code that generates values. References are replaced by their targets, {@code allOf} by one
 * object, and OpenAPI 3.1 keywords by those of 3.0. A recursive schema is replaced by {@code {}}.
 */
final class ResolvedSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> SINGLE = Set.of("items", "additionalProperties", "not");
    private static final Set<String> LISTS = Set.of("oneOf", "anyOf");

    private final Document document;

    private ResolvedSchema(Document document) {
        this.document = document;
    }

    static JsonNode of(Document document, Node schema) {
        return new ResolvedSchema(document).plain(schema, List.of());
    }

    private JsonNode plain(Node schema, List<Node> above) {
        if (!schema.isObject()) {
            return schema.tree();
        }
        List<Node> parts = AllOf.parts(document, schema);
        if (parts.stream().anyMatch(part -> above.contains(part))) {
            return NODES.objectNode();
        }
        List<Node> below = new ArrayList<>(above);
        below.addAll(parts);
        ObjectNode plain = NODES.objectNode();
        // The schema's own keywords take precedence over those of its parts.
        for (int i = parts.size() - 1; i >= 0; i--) {
            parts.get(i).members().forEach((keyword, value) -> keyword(plain, keyword, value, below));
        }
        properties(plain, AllOf.properties(parts), below);
        as30(plain);
        FormatBounds.add(plain);
        return plain;
    }

    private void keyword(ObjectNode plain, String keyword, Node value, List<Node> above) {
        if (keyword.equals("required") && plain.get("required") instanceof ArrayNode required) {
            value.items().stream()
                    .map(Node::text)
                    .filter(name -> required.valueStream()
                            .noneMatch(known -> known.asString().equals(name)))
                    .forEach(required::add);
        } else if (keyword.equals("nullable") && value.text().equals("true")) {
            plain.put(keyword, true);
        } else if (!plain.has(keyword) && !Set.of("$ref", "allOf", "properties").contains(keyword)) {
            if (SINGLE.contains(keyword)) {
                plain.set(keyword, plain(value, above));
            } else if (LISTS.contains(keyword)) {
                ArrayNode list = plain.putArray(keyword);
                value.items().forEach(item -> list.add(plain(item, above)));
            } else {
                plain.set(keyword, value.tree());
            }
        }
    }

    private void properties(ObjectNode plain, Map<String, List<Node>> properties, List<Node> above) {
        if (!properties.isEmpty()) {
            ObjectNode all = plain.putObject("properties");
            properties.forEach((name, schemas) -> {
                ObjectNode merged = NODES.objectNode();
                for (int i = schemas.size() - 1; i >= 0; i--) {
                    plain(schemas.get(i), above).forEachEntry(merged::putIfAbsent);
                }
                all.set(name, merged);
            });
        }
    }

    private static void as30(ObjectNode plain) {
        if (plain.get("type") instanceof ArrayNode types) {
            List<String> names = types.valueStream().map(JsonNode::asString).toList();
            List<String> others =
                    names.stream().filter(name -> !name.equals("null")).toList();
            plain.remove("type");
            if (others.size() == 1) {
                plain.put("type", others.get(0));
            }
            if (names.contains("null")) {
                plain.put("nullable", true);
            }
        }
        if (plain.has("const")) {
            plain.putArray("enum").add(plain.remove("const"));
        }
        exclusive(plain, "exclusiveMinimum", "minimum");
        exclusive(plain, "exclusiveMaximum", "maximum");
        if (!plain.has("example")
                && plain.path("examples").isArray()
                && !plain.path("examples").isEmpty()) {
            plain.set("example", plain.get("examples").get(0));
        }
    }

    private static void exclusive(ObjectNode plain, String exclusive, String bound) {
        if (plain.path(exclusive).isNumber()) {
            plain.set(bound, plain.get(exclusive));
            plain.put(exclusive, true);
        }
    }
}
