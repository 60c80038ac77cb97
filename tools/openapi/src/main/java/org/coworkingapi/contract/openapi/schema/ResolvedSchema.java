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
        return new ResolvedSchema(document).resolve(schema, List.of());
    }

    private JsonNode resolve(Node schema, List<Node> ancestors) {
        if (!schema.isObject()) {
            return schema.tree();
        }
        List<Node> parts = AllOf.parts(document, schema);
        if (parts.stream().anyMatch(part -> ancestors.contains(part))) {
            return NODES.objectNode();
        }
        List<Node> childAncestors = new ArrayList<>(ancestors);
        childAncestors.addAll(parts);
        ObjectNode resolved = NODES.objectNode();
        // The schema's own keywords take precedence over those of its parts.
        for (int i = parts.size() - 1; i >= 0; i--) {
            SenderKeywords.in(document, parts.get(i))
                    .forEach((keyword, value) -> addKeyword(resolved, keyword, value, childAncestors));
        }
        addProperties(resolved, AllOf.properties(parts), childAncestors);
        convertToVersion30(resolved);
        FormatBounds.add(resolved);
        return resolved;
    }

    private void addKeyword(ObjectNode resolved, String keyword, Node value, List<Node> ancestors) {
        if (keyword.equals("required") && resolved.get("required") instanceof ArrayNode required) {
            value.items().stream()
                    .map(Node::text)
                    .filter(name -> required.valueStream()
                            .noneMatch(known -> known.asString().equals(name)))
                    .forEach(required::add);
        } else if (keyword.equals("nullable") && value.text().equals("true")) {
            resolved.put(keyword, true);
        } else if (!resolved.has(keyword)
                && !Set.of("$ref", "allOf", "properties").contains(keyword)) {
            if (SINGLE.contains(keyword)) {
                resolved.set(keyword, resolve(value, ancestors));
            } else if (LISTS.contains(keyword)) {
                ArrayNode list = resolved.putArray(keyword);
                value.items().forEach(item -> list.add(resolve(item, ancestors)));
            } else {
                resolved.set(keyword, value.tree());
            }
        }
    }

    private void addProperties(ObjectNode resolved, Map<String, List<Node>> properties, List<Node> ancestors) {
        if (!properties.isEmpty()) {
            ObjectNode propertyNodes = resolved.putObject("properties");
            properties.forEach((name, schemas) -> {
                ObjectNode merged = NODES.objectNode();
                for (int i = schemas.size() - 1; i >= 0; i--) {
                    resolve(schemas.get(i), ancestors).forEachEntry(merged::putIfAbsent);
                }
                propertyNodes.set(name, merged);
            });
        }
    }

    private static void convertToVersion30(ObjectNode resolved) {
        if (resolved.get("type") instanceof ArrayNode types) {
            List<String> names = types.valueStream().map(JsonNode::asString).toList();
            List<String> nonNullTypes =
                    names.stream().filter(name -> !name.equals("null")).toList();
            resolved.remove("type");
            if (nonNullTypes.size() == 1) {
                resolved.put("type", nonNullTypes.get(0));
            }
            if (names.contains("null")) {
                resolved.put("nullable", true);
            }
        }
        if (resolved.has("const")) {
            resolved.putArray("enum").add(resolved.remove("const"));
        }
        convertExclusiveBound(resolved, "exclusiveMinimum", "minimum");
        convertExclusiveBound(resolved, "exclusiveMaximum", "maximum");
        if (!resolved.has("example")
                && resolved.path("examples").isArray()
                && !resolved.path("examples").isEmpty()) {
            resolved.set("example", resolved.get("examples").get(0));
        }
    }

    private static void convertExclusiveBound(ObjectNode resolved, String exclusive, String bound) {
        if (resolved.path(exclusive).isNumber()) {
            resolved.set(bound, resolved.get(exclusive));
            resolved.put(exclusive, true);
        }
    }
}
