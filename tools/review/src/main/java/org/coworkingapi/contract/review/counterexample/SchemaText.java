package org.coworkingapi.contract.review.counterexample;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a schema as a document of its own, as a validator can read it: what it refers to is named, not copied.
 *
 * @param direction what is read-only need not be in requests, and what is write-only not in responses, though it is listed as required
 * @param names     what to call the node that a reference leads to
 */
record SchemaText(Document document, Direction direction, Function<Node, String> names) {

    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "not", "if", "then", "else", "contains",
            "propertyNames",
            "unevaluatedItems", "unevaluatedProperties", "contentSchema", "allOf", "anyOf", "oneOf", "prefixItems");
    /** What says nothing of values, or would give the schema another name or dialect. */
    private static final Set<String> SKIPPED = Set.of("description", "title", "example", "examples", "externalDocs", "xml", "deprecated",
            "discriminator", "$id", "id", "$schema", "$anchor", "$comment", "readOnly", "writeOnly");

    /** As an object, for validators of OpenAPI 3.0 know no other schemas. */
    JsonNode root(Node schema) {
        ObjectNode never = JsonValues.NODES.objectNode();
        never.putObject("not");
        return !schema.isBoolean() ? of(schema) : schema.text().equals("true") ? JsonValues.NODES.objectNode() : never;
    }

    JsonNode of(Node schema) {
        if (schema.isList()) {
            ArrayNode list = JsonValues.NODES.arrayNode();
            schema.items().forEach(item -> list.add(of(item)));
            return list;
        }
        if (!schema.isObject()) {
            return JsonValues.of(schema);
        }
        ObjectNode text = JsonValues.NODES.objectNode();
        if (Document.reference(schema).isPresent()) {
            text.put("$ref", names.apply(document.target(schema)));
            if (document.isVersion30()) {
                // OpenAPI 3.0: what stands beside a reference is ignored.
                return text;
            }
        }
        schema.members().forEach((keyword, value) -> {
            if (keyword.equals("required") && value.isList()) {
                text.set(keyword, required(schema, value));
            } else if (MAPS.contains(keyword)) {
                text.set(keyword, map(value.members()));
            } else if (SCHEMAS.contains(keyword)) {
                text.set(keyword, of(value));
            } else if (!keyword.equals("$ref") && !keyword.startsWith("x-") && !SKIPPED.contains(keyword)) {
                text.set(keyword, JsonValues.of(value));
            }
        });
        ranged(text);
        return text;
    }

    /** The validator does not know the formats of OpenAPI for numbers. */
    private static void ranged(ObjectNode text) {
        int bits = switch (text.path("format").asString("")) {
            case "int32" -> 31;
            case "int64" -> 63;
            default -> 0;
        };
        if (bits > 0) {
            BigInteger least = BigInteger.TWO.pow(bits).negate();
            ArrayNode parts = text.path("allOf") instanceof ArrayNode all ? all : text.putArray("allOf");
            parts.addObject().put("minimum", least).put("maximum", least.negate().subtract(BigInteger.ONE));
        }
    }

    private JsonNode map(Map<String, Node> schemas) {
        ObjectNode text = JsonValues.NODES.objectNode();
        schemas.forEach((name, schema) -> text.set(name, of(schema)));
        return text;
    }

    private JsonNode required(Node schema, Node names) {
        ArrayNode list = JsonValues.NODES.arrayNode();
        names.items().stream().map(Node::text)
                .filter(name -> !isNeverSent(schema.at("/properties").flatMap(properties -> properties.get(name)))).forEach(list::add);
        return list;
    }

    private boolean isNeverSent(Optional<Node> property) {
        String mark = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
        return property.filter(node -> node.isTrue(mark) && !document.isVersion30() || document.resolve(node).isTrue(mark)
                || node.get("allOf").stream().flatMap(parts -> parts.items().stream())
                .anyMatch(part -> document.resolve(part).isTrue(mark)))
                .isPresent();
    }
}
