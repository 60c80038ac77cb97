package org.coworkingapi.contract.openapi.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SchemaKeywords;
import org.coworkingapi.contract.openapi.schema.AllOf;
import org.coworkingapi.contract.openapi.schema.Subtypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a schema with the selected fields only, and requires those that every call selects. Alternatives and
 * conditions stay as written, because a response with only some of its fields can match several alternatives.
 */
final class SchemaWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Keywords of schemas that stay as written instead of being reduced to some of their fields. */
    private static final List<String> NOT_REDUCIBLE = List.of(
            "oneOf",
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "patternProperties",
            "prefixItems",
            "contains",
            "enum",
            "const",
            "discriminator");
    /** Keywords that a value with only some of its fields may violate. */
    private static final Set<String> REQUIREMENTS = Set.of("minProperties", "uniqueItems");

    private static final Set<String> SAMPLES = Set.of("example", "examples", "default");

    private final Document document;
    private final SchemaReferences references;
    private final Set<Notice> notices;

    /** The other schemas of the written document. */
    interface SchemaReferences {

        /**
         * Returns the reference to a schema with the selected fields.
         *
         * @param property the property that contains the reference, or an empty string
         */
        String reference(Node target, Selection selection, String property);

        /** Copies an extension, which can contain references. */
        JsonNode extension(Node value);
    }

    /** @param notices receives the schemas that stay as written, although only some of their fields are selected */
    SchemaWriter(Document document, SchemaReferences references, Set<Notice> notices) {
        this.notices = notices;
        this.document = document;
        this.references = references;
    }

    JsonNode write(Node schema, Selection selection, String property) {
        return writePart(schema, reducible(schema, selection), property);
    }

    /** Returns the selection, or {@code AS_WRITTEN} if the schema cannot be reduced to it. */
    private Selection reducible(Node schema, Selection selection) {
        List<Node> parts = AllOf.parts(document, schema);
        if (selection.equals(Selection.ALL)) {
            addAlternativesNotices(parts);
        }
        if (!selection.isPartial() || isNull(schema)) {
            return selection;
        }
        Map<String, List<Node>> properties = AllOf.properties(parts);
        boolean isTransparent = properties.isEmpty()
                && parts.stream().anyMatch(part -> part.get("items").isPresent() || isNullableReference(part));
        for (Node part : parts) {
            for (String keyword : NOT_REDUCIBLE) {
                if (part.get(keyword).isPresent() && !isNullableAlternative(part, keyword)) {
                    return asWritten(part, "contains '" + keyword + "'");
                }
            }
        }
        return isTransparent || properties.keySet().containsAll(selection.names())
                ? selection
                : asWritten(schema, "does not define all of the selected fields in 'properties'");
    }

    private Selection asWritten(Node schema, String reason) {
        notices.add(new Notice(
                schema.location(), SchemaTitle.of(schema) + " keeps all of its fields, because it " + reason + "."));
        return Selection.AS_WRITTEN;
    }

    private void addAlternativesNotices(List<Node> parts) {
        parts.stream()
                .filter(part -> Stream.of("oneOf", "anyOf")
                        .anyMatch(keyword -> part.get(keyword).isPresent() && !isNullableAlternative(part, keyword)))
                .forEach(part -> notices.add(new Notice(
                        part.location(), SchemaTitle.of(part) + " has alternatives, which stay as written.")));
    }

    /** Returns the selection of the properties that a schema defines, which can be a part of an {@code allOf}. */
    private Selection ofTarget(Node target, Selection selection) {
        Set<String> names = AllOf.properties(AllOf.parts(document, target)).keySet();
        if (names.isEmpty() || !selection.isPartial()) {
            return selection;
        }
        return selection.map(tree -> tree.restrictedTo(names)).map(tree -> tree.isAllOf(names) ? FieldTree.ALL : tree);
    }

    boolean isReducible(Node schema, Selection selection) {
        return !reducible(schema, selection).isAsWritten();
    }

    private JsonNode writePart(Node schema, Selection selection, String property) {
        if (!schema.isObject()) {
            return schema.tree();
        }
        ObjectNode written = NODES.objectNode();
        ArrayNode required = required(schema, selection);
        schema.members().forEach((keyword, value) -> {
            if (keyword.equals("properties") && schema.get("required").isEmpty() && !required.isEmpty()) {
                written.set("required", required);
            }
            if (keyword.equals("required")) {
                if (!required.isEmpty()) {
                    written.set("required", required);
                }
            } else if (!isDropped(keyword, value, required, selection)
                    && !(keyword.equals("allOf")
                            && selectedParts(value, selection).isEmpty())) {
                written.set(keyword, keyword(schema, keyword, value, selection, property));
            }
        });
        return written;
    }

    private JsonNode keyword(Node schema, String keyword, Node value, Selection selection, String property) {
        if (keyword.startsWith("x-")) {
            return references.extension(value);
        }
        if (keyword.equals("$ref") && value.isText()) {
            Node target = document.target(schema);
            return NODES.stringNode(references.reference(target, ofTarget(target, selection), property));
        }
        if (keyword.equals("discriminator")) {
            return discriminator(schema, value, selection);
        }
        if (keyword.equals("properties")) {
            ObjectNode properties = NODES.objectNode();
            value.members().forEach((name, member) -> {
                if (selection.isAsWritten()) {
                    properties.set(name, writePart(member, selection, name));
                } else if (selection.includes(name)) {
                    properties.set(name, write(member, selection.below(name), name));
                }
            });
            return properties;
        }
        Selection inner = inner(schema, keyword, selection);
        if (SchemaKeywords.SINGLE.contains(keyword)) {
            return write(value, inner, property);
        }
        if (SchemaKeywords.LISTS.contains(keyword)) {
            ArrayNode list = NODES.arrayNode();
            if (keyword.equals("allOf")) {
                selectedParts(value, inner).forEach(item -> list.add(writePart(item, inner, property)));
            } else {
                value.items().forEach(item -> list.add(write(item, inner, property)));
            }
            return list;
        }
        if (SchemaKeywords.MAPS.contains(keyword)) {
            ObjectNode map = NODES.objectNode();
            value.members().forEach((name, member) -> map.set(name, write(member, inner, name)));
            return map;
        }
        return value.tree();
    }

    /** Returns the parts of an {@code allOf} without those that define only properties that no call selects. */
    private List<Node> selectedParts(Node allOf, Selection selection) {
        return allOf.items().stream()
                .filter(part -> {
                    Set<String> names =
                            AllOf.properties(AllOf.parts(document, part)).keySet();
                    return !selection.isPartial()
                            || names.isEmpty()
                            || names.stream().anyMatch(selection::includes);
                })
                .toList();
    }

    /** Returns the selection that applies to the schemas of a keyword. */
    private static Selection inner(Node schema, String keyword, Selection selection) {
        if (keyword.equals("items") || keyword.equals("allOf") || isNullableAlternative(schema, keyword)) {
            return selection;
        }
        return keyword.equals("additionalProperties") && !selection.isAsWritten()
                ? Selection.ALL
                : Selection.AS_WRITTEN;
    }

    private ArrayNode required(Node schema, Selection selection) {
        ArrayNode required = NODES.arrayNode();
        Set<String> written = new LinkedHashSet<>();
        schema.get("required").ifPresent(list -> list.items().forEach(name -> written.add(name.text())));
        if (selection.isAsWritten()) {
            written.forEach(required::add);
            return required;
        }
        Set<String> names = new LinkedHashSet<>();
        schema.get("properties")
                .ifPresent(properties -> properties.members().forEach((name, member) -> {
                    if (written.contains(name) || !isNeverSent(member)) {
                        names.add(name);
                    }
                }));
        names.addAll(written);
        names.stream().filter(selection::requires).forEach(required::add);
        return required;
    }

    private boolean isNeverSent(Node property) {
        return AllOf.parts(document, property).stream().anyMatch(part -> part.isTrue("writeOnly"));
    }

    /** Returns whether a keyword does not apply to the selected part of a value. */
    private static boolean isDropped(String keyword, Node value, ArrayNode required, Selection selection) {
        if (selection.isAsWritten()) {
            return false;
        }
        boolean isSample = SAMPLES.contains(keyword)
                && Stream.concat(Stream.of(value), value.items().stream())
                        .anyMatch(sample -> sample.isObject()
                                && (selection.isPartial()
                                        || required.valueStream()
                                                .anyMatch(name -> sample.get(name.asString())
                                                        .isEmpty())));
        return isSample || (selection.isPartial() && REQUIREMENTS.contains(keyword));
    }

    /** Writes a mapping from values to schemas, because derived schemas may have other names. */
    private JsonNode discriminator(Node schema, Node value, Selection selection) {
        ObjectNode discriminator = NODES.objectNode();
        value.members().forEach((name, member) -> discriminator.set(name, member.tree()));
        ObjectNode mapping = NODES.objectNode();
        Map<String, Node> subtypes = Subtypes.of(document, schema).byValue();
        subtypes.forEach((name, subtype) -> mapping.put(name, references.reference(subtype, selection, "")));
        value.get("mapping")
                .ifPresent(map -> map.members().forEach((name, target) -> {
                    if (!subtypes.containsKey(name)) {
                        mapping.put(name, references.reference(mapped(target), Selection.AS_WRITTEN, ""));
                    }
                }));
        if (!mapping.isEmpty()) {
            discriminator.set("mapping", mapping);
        }
        return discriminator;
    }

    /** Returns the schema that a mapping of a discriminator names or refers to. */
    private Node mapped(Node target) {
        return document.root()
                .at("/components/schemas")
                .flatMap(schemas -> schemas.get(target.text()))
                .orElseGet(() -> document.target(target, target.text()));
    }

    private static boolean isNull(Node schema) {
        return schema.text("type").equals("null");
    }

    private static boolean isNullableReference(Node schema) {
        return isNullableAlternative(schema, "oneOf") || isNullableAlternative(schema, "anyOf");
    }

    /** Returns whether a keyword has the alternatives null and a single other schema. */
    private static boolean isNullableAlternative(Node schema, String keyword) {
        if (!keyword.equals("oneOf") && !keyword.equals("anyOf")) {
            return false;
        }
        List<Node> alternatives = schema.get(keyword).map(Node::items).orElse(List.of());
        return alternatives.size() == 2
                && alternatives.stream().filter(SchemaWriter::isNull).count() == 1;
    }
}
