package org.coworkingapi.review.schema;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.document.Node;

/** Compares types, null, and lists of values. */
final class Basics {

    private static final Set<String> OF_OBJECTS = Set.of("properties", "required", "additionalProperties", "patternProperties", "propertyNames",
            "minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties");
    private static final Set<String> OF_LISTS = Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains");
    private static final Set<String> OF_TEXTS = Set.of("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType");
    private static final Set<String> OF_NUMBERS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private Basics() {}

    /** One of them accepts nothing at all. */
    static void forbidden(Schema old, Schema now, Findings findings) {
        if (old.forbidden().isEmpty()) {
            findings.edit(Kind.SCHEMA_FORBIDDEN, Effect.NARROWS, "", "false", Optional.empty(), now.forbidden());
        } else if (now.forbidden().isEmpty()) {
            findings.edit(Kind.SCHEMA_ALLOWED, Effect.WIDENS, "false", "", old.forbidden(), Optional.empty());
        }
    }

    /** @return whether they have a type in common, so that it makes sense to look further */
    static boolean types(Schema old, Schema now, Findings findings) {
        Set<Type> before = withoutNull(old.types());
        Set<Type> after = withoutNull(now.types());
        if (old.typeNode().isEmpty() != now.typeNode().isEmpty()) {
            typeOnOneSide(old, now, before, after, findings);
        } else if (!before.equals(after)) {
            boolean widens = after.containsAll(before);
            boolean narrows = before.containsAll(after);
            findings.edit(widens ? Kind.TYPE_WIDENED : narrows ? Kind.TYPE_NARROWED : Kind.TYPE_REPLACED,
                    widens ? Effect.WIDENS : narrows ? Effect.NARROWS : Effect.REPLACES, Type.text(before), Type.text(after),
                    old.typeNode(), now.typeNode());
        }
        nullability(old, now, findings);
        return before.stream().anyMatch(after::contains) || before.isEmpty() && after.isEmpty();
    }

    private static void typeOnOneSide(Schema old, Schema now, Set<Type> before, Set<Type> after, Findings findings) {
        if (old.typeNode().isEmpty()) {
            Set<Type> implied = implied(old);
            if (implied.isEmpty() || !after.containsAll(implied)) {
                boolean nothingElse = implied.isEmpty();
                findings.edit(Kind.TYPE_NARROWED, Effect.NARROWS, nothingElse ? "any" : Type.text(implied), Type.text(after),
                        old.typeNode(), now.typeNode());
            } else {
                findings.edit(Kind.TYPE_STATED, Effect.NONE, "", Type.text(after), old.typeNode(), now.typeNode());
            }
        } else if (now.alternatives().isEmpty() || implied(now).isEmpty()) {
            Set<Type> values = valueTypes(now);
            if (values.isEmpty() || !before.containsAll(values)) {
                findings.edit(Kind.TYPE_WIDENED, Effect.WIDENS, Type.text(before), "any", old.typeNode(), now.typeNode());
            }
        }
    }

    private static void nullability(Schema old, Schema now, Findings findings) {
        boolean isOpen = old.typeNode().isEmpty() && old.alternatives().isEmpty() && old.nullNode().isEmpty()
                || now.typeNode().isEmpty() && now.alternatives().isEmpty() && now.nullNode().isEmpty();
        if (isOpen || old.isNullable() == now.isNullable()) {
            return;
        }
        Optional<Node> before = old.nullNode().or(old::typeNode);
        Optional<Node> after = now.nullNode().or(now::typeNode);
        if (now.isNullable()) {
            findings.edit(Kind.BECAME_NULLABLE, Effect.WIDENS, "", "null", before, after);
        } else {
            findings.edit(Kind.BECAME_NOT_NULLABLE, Effect.NARROWS, "null", "", before, after);
        }
    }

    static void values(Schema old, Schema now, Findings findings) {
        Optional<Map<String, Node>> before = old.values();
        Optional<Map<String, Node>> after = now.values();
        if (before.isEmpty() && after.isPresent() && !isEveryBoolean(now, after.get())) {
            findings.edit(Kind.ENUM_INTRODUCED, Effect.NARROWS, "", after.get().keySet().toString(), Optional.empty(), list(now));
        } else if (before.isPresent() && after.isEmpty() && !isEveryBoolean(old, before.get())) {
            findings.edit(Kind.ENUM_LIFTED, Effect.WIDENS, before.get().keySet().toString(), "", list(old), Optional.empty());
        } else if (before.isPresent() && after.isPresent()) {
            before.get().forEach((json, node) -> {
                if (!after.get().containsKey(json) && !node.isNull()) {
                    findings.edit(Kind.ENUM_VALUE_REMOVED, Effect.NARROWS, json, "", Optional.of(node), list(now));
                }
            });
            after.get().forEach((json, node) -> {
                if (!before.get().containsKey(json) && !node.isNull()) {
                    findings.edit(Kind.ENUM_VALUE_ADDED, Effect.WIDENS, "", json, list(old), Optional.of(node));
                }
            });
        }
    }

    private static Optional<Node> list(Schema schema) {
        return schema.keyword("enum").or(() -> schema.keyword("const"));
    }

    private static boolean isEveryBoolean(Schema schema, Map<String, Node> values) {
        return withoutNull(schema.types()).equals(Set.of(Type.BOOLEAN)) && values.containsKey("true") && values.containsKey("false");
    }

    private static Set<Type> withoutNull(Set<Type> types) {
        Set<Type> others = EnumSet.noneOf(Type.class);
        others.addAll(types);
        others.remove(Type.NULL);
        return others;
    }

    /** The types that a schema means which names none. */
    private static Set<Type> implied(Schema schema) {
        Set<Type> implied = valueTypes(schema);
        for (Node part : schema.parts()) {
            Set<String> keywords = part.members().keySet();
            addIf(implied, keywords, OF_OBJECTS, Set.of(Type.OBJECT));
            addIf(implied, keywords, OF_LISTS, Set.of(Type.ARRAY));
            addIf(implied, keywords, OF_TEXTS, Set.of(Type.STRING));
            addIf(implied, keywords, OF_NUMBERS, Type.named("number"));
        }
        schema.choices().forEach(choice -> implied.addAll(choice.typeNode().isPresent() ? withoutNull(choice.types()) : implied(choice)));
        return implied;
    }

    private static void addIf(Set<Type> implied, Set<String> keywords, Set<String> some, Set<Type> types) {
        if (keywords.stream().anyMatch(some::contains)) {
            implied.addAll(types);
        }
    }

    private static Set<Type> valueTypes(Schema schema) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        schema.values().ifPresent(values -> values.values().forEach(value -> types.addAll(typesOf(value))));
        types.remove(Type.NULL);
        return types;
    }

    private static Set<Type> typesOf(Node value) {
        return Type.named(value.isObject() ? "object" : value.isList() ? "array" : value.isText() ? "string" : value.isBoolean() ? "boolean"
                : value.isNull() ? "null" : value.number().filter(number -> number.stripTrailingZeros().scale() <= 0).isPresent()
                ? "integer" : "number");
    }
}
