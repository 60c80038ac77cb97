package org.coworkingapi.contract.openapi.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Validates the types of the keywords in schemas. */
final class SchemaStructureValidator {

    private static final List<String> NUMERIC_KEYWORDS = List.of(
            "maximum",
            "minimum",
            "multipleOf",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "maxProperties",
            "minProperties",
            "maxContains",
            "minContains");

    /** The maximum depth of a schema on its shortest path. Later steps recurse once for each level. */
    private static final int MAXIMUM_DEPTH = 1_000;

    private final Document document;
    private final CombinedSchemaDepth combinedSchemaDepth;
    private final Set<Node> seen = new HashSet<>();

    SchemaStructureValidator(Document document) {
        this.document = document;
        this.combinedSchemaDepth = new CombinedSchemaDepth(document);
    }

    /**
     * @throws BadInputException if the schema or one of its subschemas is invalid, contains itself or is nested too
     *     deeply
     */
    void check(Node schema) {
        List<Node> level = List.of(schema);
        for (int depth = 0; !level.isEmpty(); depth++) {
            List<Node> nextLevel = new ArrayList<>();
            Deque<Node> queue = new ArrayDeque<>(level);
            while (!queue.isEmpty()) {
                Node node = queue.remove();
                if (seen.add(node)) {
                    checkDepth(node, depth);
                    if (Document.reference(node).isPresent()) {
                        queue.add(document.resolve(node));
                    }
                    checkSchema(node, nextLevel);
                }
            }
            level = nextLevel;
        }
    }

    private static void checkDepth(Node node, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw StructureValidator.invalid(
                    node,
                    "The schema at " + node.pointer() + " is nested more than " + MAXIMUM_DEPTH
                            + " levels deep, including referenced schemas.");
        }
    }

    /** @param subschemas receives the subschemas, which are checked later */
    private void checkSchema(Node node, List<Node> subschemas) {
        if (!node.isObject() && !node.isBoolean()) {
            throw StructureValidator.unexpectedType(node, "a schema object");
        }
        checkKeywords(node);
        combinedSchemaDepth.check(node);
        rejectCycle(node);
        for (String name : SchemaKeywords.SINGLE) {
            node.get(name).ifPresent(subschemas::add);
        }
        for (String name : SchemaKeywords.MAPS) {
            node.get(name).filter(map -> !map.isNull()).ifPresent(map -> {
                if (!map.isObject()) {
                    throw StructureValidator.unexpectedType(map, "an object");
                }
                subschemas.addAll(map.members().values());
            });
        }
        // In earlier drafts of JSON Schema, the values of this keyword are schemas or lists of names.
        node.get("dependencies")
                .ifPresent(map -> map.members().values().stream()
                        .filter(dependency -> !dependency.isList())
                        .forEach(subschemas::add));
        for (String name : SchemaKeywords.LISTS) {
            node.get(name).ifPresent(list -> {
                if (!list.isList()) {
                    throw StructureValidator.unexpectedType(list, "a list of schemas");
                }
                subschemas.addAll(list.items());
            });
        }
    }

    private static void checkKeywords(Node node) {
        for (String name : NUMERIC_KEYWORDS) {
            node.get(name).filter(value -> !value.isNumber()).ifPresent(value -> {
                throw StructureValidator.unexpectedType(value, "a number");
            });
        }
        node.get("type")
                .filter(type -> !type.isText()
                        && !(type.isList() && type.items().stream().allMatch(Node::isText)))
                .ifPresent(type -> {
                    throw StructureValidator.unexpectedType(
                            type, "a string such as 'integer', or in OpenAPI 3.1 a list of strings");
                });
        // Accepts 'required: true' on properties, because it is a frequent mistake.
        node.get("required")
                .filter(names -> !names.isBoolean() && !isListOfNames(names))
                .ifPresent(names -> {
                    throw StructureValidator.unexpectedType(names, "a list of names");
                });
        node.get("enum").filter(values -> !values.isList()).ifPresent(values -> {
            throw StructureValidator.unexpectedType(values, "a list of values");
        });
        node.get("pattern").filter(pattern -> !pattern.isText()).ifPresent(pattern -> {
            throw StructureValidator.unexpectedType(pattern, "a string");
        });
        node.get("discriminator")
                .filter(discriminator -> discriminator.text("propertyName").isEmpty())
                .ifPresent(discriminator -> {
                    throw StructureValidator.invalid(discriminator, "The discriminator has no 'propertyName'.");
                });
    }

    private static boolean isListOfNames(Node node) {
        return node.isList() && node.items().stream().noneMatch(name -> name.isObject() || name.isList());
    }

    /** Rejects a schema whose {@code allOf} leads back to it, because resolving it would not terminate. */
    private void rejectCycle(Node start) {
        Set<Node> visited = new HashSet<>();
        Deque<Node> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            for (Node part : queue.pop().get("allOf").map(Node::items).orElse(List.of())) {
                Node target = document.resolve(part);
                if (target == start) {
                    throw StructureValidator.invalid(
                            start,
                            "The schema '" + start.key()
                                    + "' contains itself: its $ref or allOf leads directly back to it.");
                }
                if (visited.add(target)) {
                    queue.push(target);
                }
            }
        }
    }
}
