package org.coworkingapi.contract.review.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of types, nullability and enums. */
final class TypeAndEnumDiff {

    private static final Set<String> OBJECT_KEYWORDS = Set.of(
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "unevaluatedProperties");
    private static final Set<String> ARRAY_KEYWORDS =
            Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains");
    private static final Set<String> STRING_KEYWORDS =
            Set.of("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType");
    private static final Set<String> NUMBER_KEYWORDS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private TypeAndEnumDiff() {}

    /** Compares schemas of which at least one is {@code false}. */
    static void compareForbidden(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        if (oldSchema.forbidden().isEmpty()) {
            edits.add(
                    ChangeType.SCHEMA_FORBIDDEN, Effect.NARROWS, "", "false", Optional.empty(), newSchema.forbidden());
        } else if (newSchema.forbidden().isEmpty()) {
            edits.add(ChangeType.SCHEMA_ALLOWED, Effect.WIDENS, "false", "", oldSchema.forbidden(), Optional.empty());
        }
    }

    /**
     * Compares the types and returns whether the schemas have a type in common. Otherwise the other keywords cannot be
     * compared.
     */
    static boolean compareTypes(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        compareNullability(oldSchema, newSchema, edits);
        Optional<Set<JsonType>> before = declaredTypes(oldSchema);
        Optional<Set<JsonType>> after = declaredTypes(newSchema);
        if (before.isPresent() && after.isPresent()) {
            // Differences between alternatives are reported for each alternative.
            if (!before.equals(after) && !(hasOnlyAlternatives(oldSchema) && hasOnlyAlternatives(newSchema))) {
                addTypeChange(before.get(), after.get(), oldSchema, newSchema, edits);
            }
            return before.get().stream().anyMatch(after.get()::contains)
                    || (before.get().isEmpty() && after.get().isEmpty());
        }
        if (before.isEmpty() && after.isPresent()) {
            Set<JsonType> implied = impliedTypes(oldSchema);
            boolean matchesImplied = !implied.isEmpty() && after.get().containsAll(implied);
            edits.add(
                    matchesImplied ? ChangeType.TYPE_STATED : ChangeType.TYPE_NARROWED,
                    matchesImplied ? Effect.NONE : Effect.NARROWS,
                    matchesImplied ? "" : "any",
                    JsonType.text(after.get()),
                    oldSchema.typeNode(),
                    newSchema.typeNode());
        } else if (before.isPresent()) {
            edits.add(
                    ChangeType.TYPE_WIDENED,
                    Effect.WIDENS,
                    JsonType.text(before.get()),
                    "any",
                    oldSchema.typeNode(),
                    newSchema.typeNode());
        }
        return true;
    }

    private static void addTypeChange(
            Set<JsonType> before, Set<JsonType> after, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Effect effect = Effect.of(before.containsAll(after), after.containsAll(before));
        if (effect == Effect.WIDENS
                && oldSchema.typeNode().isEmpty()
                && newSchema.typeNode().isPresent()
                && oldSchema.values().isPresent()
                && newSchema.values().isPresent()) {
            edits.add(
                    ChangeType.TYPE_STATED,
                    Effect.NONE,
                    "",
                    JsonType.text(after),
                    oldSchema.typeNode(),
                    newSchema.typeNode());
            return;
        }
        ChangeType type = switch (effect) {
            case NARROWS -> ChangeType.TYPE_NARROWED;
            case WIDENS -> ChangeType.TYPE_WIDENED;
            default -> ChangeType.TYPE_REPLACED;
        };
        edits.add(
                type, effect, JsonType.text(before), JsonType.text(after), oldSchema.typeNode(), newSchema.typeNode());
    }

    private static boolean hasOnlyAlternatives(Schema schema) {
        return schema.typeNode().isEmpty()
                && schema.values().isEmpty()
                && !schema.alternatives().isEmpty();
    }

    /**
     * Returns the types of a schema without null, from its type, enum or alternatives; empty if these do not restrict
     * the type.
     */
    private static Optional<Set<JsonType>> declaredTypes(Schema schema) {
        return declaredTypes(schema, new HashSet<>());
    }

    private static Optional<Set<JsonType>> declaredTypes(Schema schema, Set<Schema> seen) {
        if (schema.typeNode().isPresent()) {
            return Optional.of(withoutNull(schema.types()));
        }
        if (schema.values().isPresent()) {
            return Optional.of(valueTypes(schema));
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (Schema alternative : seen.add(schema) ? schema.alternativeSchemas() : List.<Schema>of()) {
            Optional<Set<JsonType>> alternativeTypes = declaredTypes(alternative, seen);
            if (alternativeTypes.isEmpty()) {
                return Optional.empty();
            }
            types.addAll(alternativeTypes.get());
        }
        return schema.alternatives().size() == 1 && !types.isEmpty() ? Optional.of(types) : Optional.empty();
    }

    private static void compareNullability(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        if (allowsAnyType(oldSchema) || allowsAnyType(newSchema) || oldSchema.isNullable() == newSchema.isNullable()) {
            return;
        }
        Optional<Node> before = oldSchema.nullNode().or(oldSchema::typeNode);
        Optional<Node> after = newSchema.nullNode().or(newSchema::typeNode);
        if (newSchema.isNullable()) {
            edits.add(ChangeType.BECAME_NULLABLE, Effect.WIDENS, "", "null", before, after);
        } else {
            edits.add(ChangeType.BECAME_NOT_NULLABLE, Effect.NARROWS, "null", "", before, after);
        }
    }

    /** Returns whether the schema restricts neither the type nor null. */
    private static boolean allowsAnyType(Schema schema) {
        return schema.typeNode().isEmpty()
                && schema.alternatives().isEmpty()
                && schema.nullNode().isEmpty()
                && schema.values().isEmpty();
    }

    static void compareValues(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Map<String, Node>> before = oldSchema.values();
        Optional<Map<String, Node>> after = newSchema.values();
        if (before.isEmpty() && after.isPresent() && !containsBothBooleans(newSchema, after.get())) {
            edits.add(
                    ChangeType.ENUM_INTRODUCED,
                    Effect.NARROWS,
                    "",
                    after.get().keySet().toString(),
                    Optional.empty(),
                    valuesNode(newSchema));
        } else if (before.isPresent() && after.isEmpty() && !containsBothBooleans(oldSchema, before.get())) {
            edits.add(
                    ChangeType.ENUM_LIFTED,
                    Effect.WIDENS,
                    before.get().keySet().toString(),
                    "",
                    valuesNode(oldSchema),
                    Optional.empty());
        } else if (before.isPresent() && after.isPresent()) {
            Map<String, Node> removed = valuesOnlyIn(before.get(), after.get());
            Map<String, Node> added = valuesOnlyIn(after.get(), before.get());
            if (isConst(oldSchema, removed) && isConst(newSchema, added)) {
                edits.add(ChangeType.CONST_CHANGED, Effect.REPLACES, firstNode(removed), firstNode(added));
                return;
            }
            if (!removed.isEmpty()) {
                edits.add(
                        ChangeType.ENUM_VALUE_REMOVED,
                        Effect.NARROWS,
                        text(removed.keySet()),
                        "",
                        firstNode(removed),
                        valuesNode(newSchema));
            }
            if (!added.isEmpty()) {
                edits.add(
                        ChangeType.ENUM_VALUE_ADDED,
                        Effect.WIDENS,
                        "",
                        text(added.keySet()),
                        valuesNode(oldSchema),
                        firstNode(added));
            }
        }
    }

    /** Returns the values that the other map lacks, without null, which is compared with the types. */
    private static Map<String, Node> valuesOnlyIn(Map<String, Node> values, Map<String, Node> others) {
        Map<String, Node> remaining = new LinkedHashMap<>(values);
        remaining.keySet().removeAll(others.keySet());
        remaining.values().removeIf(Node::isNull);
        return remaining;
    }

    /** Returns whether the only value is the value of a {@code const}. */
    private static boolean isConst(Schema schema, Map<String, Node> values) {
        return values.size() == 1 && schema.keyword("const").equals(firstNode(values));
    }

    private static Optional<Node> firstNode(Map<String, Node> values) {
        return values.values().stream().findFirst();
    }

    /** Returns a single value as JSON, or several values as a JSON array. */
    static String text(Collection<String> jsonValues) {
        return jsonValues.size() == 1 ? jsonValues.iterator().next() : jsonValues.toString();
    }

    private static Optional<Node> valuesNode(Schema schema) {
        return schema.keyword("enum").or(() -> schema.keyword("const"));
    }

    private static boolean containsBothBooleans(Schema schema, Map<String, Node> values) {
        return withoutNull(schema.types()).equals(Set.of(JsonType.BOOLEAN))
                && values.containsKey("true")
                && values.containsKey("false");
    }

    private static Set<JsonType> withoutNull(Set<JsonType> types) {
        Set<JsonType> remaining = EnumSet.noneOf(JsonType.class);
        remaining.addAll(types);
        remaining.remove(JsonType.NULL);
        return remaining;
    }

    /** Returns the types that the keywords of a schema without {@code type} imply. */
    private static Set<JsonType> impliedTypes(Schema schema) {
        return impliedTypes(schema, new HashSet<>());
    }

    private static Set<JsonType> impliedTypes(Schema schema, Set<Schema> seen) {
        Set<JsonType> implied = valueTypes(schema);
        for (Node part : schema.parts()) {
            Set<String> keywords = part.members().keySet();
            addIf(implied, keywords, OBJECT_KEYWORDS, Set.of(JsonType.OBJECT));
            addIf(implied, keywords, ARRAY_KEYWORDS, Set.of(JsonType.ARRAY));
            addIf(implied, keywords, STRING_KEYWORDS, Set.of(JsonType.STRING));
            addIf(implied, keywords, NUMBER_KEYWORDS, JsonType.named("number"));
        }
        for (Schema alternative : seen.add(schema) ? schema.alternativeSchemas() : List.<Schema>of()) {
            implied.addAll(
                    alternative.typeNode().isPresent()
                            ? withoutNull(alternative.types())
                            : impliedTypes(alternative, seen));
        }
        return implied;
    }

    private static void addIf(Set<JsonType> implied, Set<String> keywords, Set<String> triggers, Set<JsonType> types) {
        if (keywords.stream().anyMatch(triggers::contains)) {
            implied.addAll(types);
        }
    }

    private static Set<JsonType> valueTypes(Schema schema) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        schema.values().ifPresent(values -> values.values().forEach(value -> types.addAll(typesOf(value))));
        types.remove(JsonType.NULL);
        return types;
    }

    private static Set<JsonType> typesOf(Node value) {
        return JsonType.named(typeName(value));
    }

    /** Returns the type of a value. */
    static JsonType typeOf(Node value) {
        String name = typeName(value);
        return name.equals("number")
                ? JsonType.FRACTION
                : JsonType.named(name).iterator().next();
    }

    private static String typeName(Node value) {
        if (value.isObject()) {
            return "object";
        }
        if (value.isList()) {
            return "array";
        }
        if (value.isText()) {
            return "string";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        if (value.isNull()) {
            return "null";
        }
        boolean isWhole = value.number()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .isPresent();
        return isWhole ? "integer" : "number";
    }
}
