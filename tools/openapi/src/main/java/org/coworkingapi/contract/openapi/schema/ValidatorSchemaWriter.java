package org.coworkingapi.contract.openapi.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SchemaKeywords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts one variant of a schema to JSON for a validator. References are replaced by names instead of their targets,
 * so that recursive schemas stay finite.
 *
 * @param names returns the name of a referenced schema; the second argument is whether that schema is closed and
 *     completed too
 */
record ValidatorSchemaWriter(Document document, SchemaVariant variant, BiFunction<Node, Boolean, String> names) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /**
     * Keywords whose subschemas are closed and completed too. Alternatives are excluded, because none of them defines
     * all properties.
     */
    private static final Set<String> STRICT = Set.of("properties", "items", "additionalProperties", "allOf");
    /** Keywords without effect on values, and keywords that would change the name or dialect of the schema. */
    private static final Set<String> SKIPPED = Set.of(
            "$ref",
            "description",
            "title",
            "example",
            "examples",
            "externalDocs",
            "xml",
            "deprecated",
            "discriminator",
            "$id",
            "id",
            "$schema",
            "$anchor",
            "$comment",
            "readOnly",
            "writeOnly");
    /** Keywords that a value with only some of its fields may violate. */
    private static final Set<String> REQUIREMENTS = Set.of(
            "required",
            "minProperties",
            "minItems",
            "dependentRequired",
            "dependentSchemas",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedProperties",
            "unevaluatedItems");

    /** Returns the schema as an object, because validators for OpenAPI 3.0 do not support boolean schemas. */
    JsonNode writeRoot(Node schema, boolean isStrict) {
        if (!schema.isBoolean()) {
            return write(schema, isStrict);
        }
        ObjectNode json = NODES.objectNode();
        if (!schema.text().equals("true")) {
            json.putObject("not");
        }
        return json;
    }

    private JsonNode write(Node schema, boolean isStrict) {
        if (!schema.isObject()) {
            return schema.tree();
        }
        boolean hasReference = Document.reference(schema).isPresent();
        if (hasReference && (document.isVersion30() || schema.members().size() == 1)) {
            // OpenAPI 3.0 ignores keywords next to a reference.
            return NODES.objectNode().put("$ref", names.apply(document.target(schema), isStrict));
        }
        if (isStrict && (hasReference || schema.get("allOf").isPresent())) {
            return writeAllOf(schema);
        }
        ObjectNode json = writeKeywords(schema, isStrict);
        if (hasReference) {
            json.put("$ref", names.apply(document.target(schema), isStrict));
        }
        if (isStrict) {
            applyStrictness(
                    json,
                    AllOf.properties(List.of(schema)),
                    schema.get("additionalProperties").isPresent());
        }
        return json;
    }

    /** Closes and completes all parts of an {@code allOf} together, because no single part defines all properties. */
    private ObjectNode writeAllOf(Node schema) {
        List<Node> parts = AllOf.parts(document, schema);
        Map<String, List<Node>> properties = AllOf.properties(parts);
        ObjectNode json = NODES.objectNode();
        ArrayNode allOf = json.putArray("allOf");
        parts.forEach(part -> {
            ObjectNode keywords = writeKeywords(part, true);
            keywords.remove("allOf");
            allOf.add(keywords);
        });
        if (!properties.isEmpty()) {
            ObjectNode allowedProperties = json.putObject("properties");
            properties.keySet().forEach(allowedProperties::putObject);
        }
        applyStrictness(
                json,
                properties,
                parts.stream().anyMatch(part -> part.get("additionalProperties").isPresent()));
        return json;
    }

    private void applyStrictness(ObjectNode json, Map<String, List<Node>> properties, boolean hasAdditionalProperties) {
        if (properties.isEmpty()) {
            return;
        }
        if (variant.isClosed() && !hasAdditionalProperties) {
            json.put("additionalProperties", false);
        }
        if (variant.isComplete()) {
            ArrayNode required = json.putArray("required");
            properties.forEach((name, schemas) -> {
                if (schemas.stream().noneMatch(this::isNeverSent)) {
                    required.add(name);
                }
            });
            if (required.isEmpty()) {
                json.remove("required");
            }
        }
    }

    private ObjectNode writeKeywords(Node schema, boolean isStrict) {
        ObjectNode json = NODES.objectNode();
        schema.members().forEach((keyword, value) -> {
            if (!SKIPPED.contains(keyword)
                    && !keyword.startsWith("x-")
                    && !(variant.isPartial() && REQUIREMENTS.contains(keyword))) {
                writeKeyword(json, schema, keyword, value, isStrict);
            }
        });
        FormatBounds.add(json);
        return json;
    }

    private void writeKeyword(ObjectNode json, Node schema, String keyword, Node value, boolean isStrict) {
        boolean isSubschemaStrict = isStrict && STRICT.contains(keyword);
        if (keyword.equals("required") && value.isList()) {
            writeRequired(json, schema, value);
        } else if (SchemaKeywords.MAPS.contains(keyword) || keyword.equals("definitions")) {
            ObjectNode map = json.putObject(keyword);
            value.members().forEach((name, subschema) -> map.set(name, write(subschema, isSubschemaStrict)));
        } else if (SchemaKeywords.SINGLE.contains(keyword)) {
            json.set(keyword, write(value, isSubschemaStrict));
        } else if (SchemaKeywords.LISTS.contains(keyword)) {
            ArrayNode list = NODES.arrayNode();
            value.items().forEach(subschema -> list.add(write(subschema, isSubschemaStrict)));
            // Without required fields, a value can match several alternatives.
            json.set(variant.isPartial() && keyword.equals("oneOf") ? "anyOf" : keyword, list);
        } else {
            json.set(keyword, value.tree());
        }
    }

    private void writeRequired(ObjectNode json, Node schema, Node names) {
        ArrayNode required = NODES.arrayNode();
        names.items().stream()
                .map(Node::text)
                .filter(name -> schema.get("properties")
                        .flatMap(properties -> properties.get(name))
                        .filter(this::isNeverSent)
                        .isEmpty())
                .forEach(required::add);
        if (!required.isEmpty()) {
            json.set("required", required);
        }
    }

    private boolean isNeverSent(Node property) {
        return AllOf.parts(document, property).stream()
                .anyMatch(part -> Set.of("readOnly", "writeOnly").stream()
                        .anyMatch(keyword -> variant.sender().omits(keyword) && part.isTrue(keyword)));
    }
}
