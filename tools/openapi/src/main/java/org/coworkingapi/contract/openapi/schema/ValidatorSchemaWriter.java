package org.coworkingapi.contract.openapi.schema;

import java.util.LinkedHashMap;
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
 * @param names returns the name to use in place of a reference to a schema; each {@link Mode} has a name of its own
 */
record ValidatorSchemaWriter(Document document, SchemaVariant variant, BiFunction<Node, Mode, String> names) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /**
     * Keywords whose subschemas are strict if the schema is strict. Alternatives are excluded, because none of them
     * defines all properties.
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
    /** Keywords without effect in OpenAPI 3.0. */
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else");
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

    /**
     * A way to write a schema.
     *
     * @param isStrict whether the schema allows no other properties and requires all of its properties
     * @param isBase whether the schema is one of the schemas of an {@code allOf}, so that its discriminator is ignored
     */
    record Mode(boolean isStrict, boolean isBase) {}

    /** Returns the schema as an object, because validators for OpenAPI 3.0 do not support boolean schemas. */
    JsonNode writeRoot(Node schema, Mode mode) {
        if (!schema.isBoolean()) {
            return write(schema, mode);
        }
        ObjectNode json = NODES.objectNode();
        if (!schema.text().equals("true")) {
            json.putObject("not");
        }
        return json;
    }

    private JsonNode write(Node schema, Mode mode) {
        if (!schema.isObject()) {
            return schema.tree();
        }
        boolean hasReference = Document.reference(schema).isPresent();
        if (hasReference && (document.isVersion30() || schema.members().size() == 1)) {
            // OpenAPI 3.0 ignores keywords next to a reference.
            return NODES.objectNode().put("$ref", names.apply(document.resolveWithoutSiblings(schema), mode));
        }
        Map<String, Node> subtypes = mode.isBase() ? Map.of() : subtypes(schema);
        if (!subtypes.isEmpty()) {
            return writeWithSubtypes(schema, subtypes, mode.isStrict());
        }
        if (mode.isStrict() && (hasReference || schema.get("allOf").isPresent())) {
            return writeAllOf(schema);
        }
        ObjectNode json = writeKeywords(schema, mode.isStrict());
        if (hasReference) {
            json.put("$ref", names.apply(document.target(schema), mode));
        }
        if (mode.isStrict()) {
            applyStrictness(json, AllOf.properties(List.of(schema)), hasAdditionalProperties(schema));
        }
        return json;
    }

    /** Returns the subtypes by discriminator value, without the schema itself. */
    private Map<String, Node> subtypes(Node schema) {
        Map<String, Node> subtypes =
                new LinkedHashMap<>(Subtypes.of(document, schema).byValue());
        subtypes.values().removeIf(document.resolve(schema)::equals);
        return subtypes;
    }

    /** Writes a schema that also applies the subtype that the discriminator of a value selects. */
    private ObjectNode writeWithSubtypes(Node schema, Map<String, Node> subtypes, boolean isStrict) {
        String property = Subtypes.of(document, schema).property();
        ObjectNode json = NODES.objectNode();
        ArrayNode allOf = json.putArray("allOf");
        // A subtype may define more properties than its base.
        allOf.add(write(schema, new Mode(false, true)));
        ArrayNode values = NODES.arrayNode();
        subtypes.forEach((value, subtype) -> {
            values.add(value);
            ObjectNode selection = allOf.addObject();
            selection.set("if", selection(property, NODES.arrayNode().add(value)));
            selection.putObject("then").put("$ref", names.apply(subtype, new Mode(isStrict, true)));
        });
        if (isStrict) {
            ObjectNode otherwise = allOf.addObject();
            otherwise.set("if", selection(property, values));
            otherwise.set("else", write(schema, new Mode(true, true)));
        }
        return json;
    }

    private static ObjectNode selection(String property, ArrayNode values) {
        ObjectNode selection = NODES.objectNode();
        selection.putArray("required").add(property);
        selection.putObject("properties").putObject(property).set("enum", values);
        return selection;
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
        applyStrictness(json, properties, parts.stream().anyMatch(this::hasAdditionalProperties));
        return json;
    }

    private boolean hasAdditionalProperties(Node schema) {
        return SenderKeywords.in(document, schema).containsKey("additionalProperties");
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
        SenderKeywords.in(document, schema).forEach((keyword, value) -> {
            if (!SKIPPED.contains(keyword)
                    && !keyword.startsWith("x-")
                    && !(document.isVersion30() && CONDITIONS.contains(keyword))
                    && !(variant.isPartial() && REQUIREMENTS.contains(keyword))) {
                writeKeyword(json, schema, keyword, value, isStrict);
            }
        });
        FormatBounds.add(json);
        return json;
    }

    private void writeKeyword(ObjectNode json, Node schema, String keyword, Node value, boolean isStrict) {
        Mode mode = new Mode(isStrict && STRICT.contains(keyword), keyword.equals("allOf"));
        if (keyword.equals("required") && value.isList()) {
            writeRequired(json, schema, value);
        } else if (SchemaKeywords.MAPS.contains(keyword) || keyword.equals("definitions")) {
            ObjectNode map = json.putObject(keyword);
            value.members().forEach((name, subschema) -> map.set(name, write(subschema, mode)));
        } else if (SchemaKeywords.SINGLE.contains(keyword)) {
            json.set(keyword, write(value, mode));
        } else if (SchemaKeywords.LISTS.contains(keyword)) {
            ArrayNode list = NODES.arrayNode();
            value.items().forEach(subschema -> list.add(write(subschema, mode)));
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
