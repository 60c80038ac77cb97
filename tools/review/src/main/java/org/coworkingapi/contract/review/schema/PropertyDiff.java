package org.coworkingapi.contract.review.schema;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the properties of objects. */
final class PropertyDiff {

    private PropertyDiff() {}

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        if (!ScalarDiff.bothAllow(oldSchema, newSchema, JsonType.OBJECT)) {
            return;
        }
        compareProperties(oldSchema, newSchema, edits);
        compareRequired(oldSchema, newSchema, edits);
        compareAdditionalProperties(oldSchema, newSchema, edits);
        Map<String, Schema> before = oldSchema.children("patternProperties");
        Map<String, Schema> after = newSchema.children("patternProperties");
        ConditionalDiff.compareNamed(
                before,
                after,
                (oldMember, newMember) -> edits.addPair(JsonPath.OTHER, oldMember, newMember),
                ChangeType.PATTERN_PROPERTY_ADDED,
                effectOfPattern(oldSchema),
                ChangeType.PATTERN_PROPERTY_REMOVED,
                effectOfPattern(newSchema).negated(),
                edits);
        SizeDiff.compare(
                "Properties",
                oldSchema,
                newSchema,
                ChangeType.MIN_PROPERTIES_RAISED,
                ChangeType.MIN_PROPERTIES_LOWERED,
                ChangeType.MAX_PROPERTIES_RAISED,
                ChangeType.MAX_PROPERTIES_LOWERED,
                edits);
        ConditionalDiff.compareChild(
                "propertyNames",
                "",
                ChangeType.PROPERTY_NAMES_ADDED,
                ChangeType.PROPERTY_NAMES_REMOVED,
                oldSchema,
                newSchema,
                edits);
        ConditionalDiff.compareDependencies(oldSchema, newSchema, edits);
        ConditionalDiff.compareUnevaluated("unevaluatedProperties", JsonPath.OTHER, oldSchema, newSchema, edits);
    }

    /** Returns the effect of adding a pattern for property names to a schema. */
    private static Effect effectOfPattern(Schema schema) {
        boolean isOpen = schema.otherMembers().isEmpty()
                && schema.child("unevaluatedProperties").isEmpty();
        return Effect.of(isOpen && !schema.isClosed(), schema.isClosed());
    }

    private static void compareProperties(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Map<String, Schema> before = oldSchema.properties();
        Map<String, Schema> after = newSchema.properties();
        before.forEach((name, schema) -> {
            Optional<Node> node = schemaNode(oldSchema, name);
            if (after.containsKey(name)) {
                edits.addPair(JsonPath.member(name), schema, after.get(name));
            } else {
                Optional<Schema> counterpart = unlistedSchema(newSchema, name);
                edits.addProperty(
                        ChangeType.PROPERTY_REMOVED,
                        effectOfRemoval(schema, newSchema, counterpart, edits),
                        name,
                        node,
                        newSchema.keyword("properties"));
                counterpart.ifPresent(other -> edits.addPair(JsonPath.member(name), schema, other));
            }
        });
        after.forEach((name, schema) -> {
            if (!before.containsKey(name)) {
                boolean isRequired = newSchema.required().containsKey(name)
                        && !oldSchema.required().containsKey(name);
                Optional<Schema> counterpart = unlistedSchema(oldSchema, name);
                Effect optionalEffect = effectOfAddition(schema, oldSchema, counterpart, edits);
                boolean wasForbidden = counterpart.isEmpty() && oldSchema.isClosed();
                Effect requiredEffect = wasForbidden ? Effect.REPLACES : Effect.NARROWS;
                edits.addProperty(
                        isRequired ? ChangeType.PROPERTY_ADDED_REQUIRED : ChangeType.PROPERTY_ADDED_OPTIONAL,
                        isRequired ? requiredEffect : optionalEffect,
                        name,
                        oldSchema.keyword("properties"),
                        schemaNode(newSchema, name));
                counterpart.ifPresent(other -> edits.addPair(JsonPath.member(name), other, schema));
            }
        });
    }

    private static Effect effectOfRemoval(
            Schema property, Schema newSchema, Optional<Schema> counterpart, SchemaEdits edits) {
        if (counterpart.isEmpty() && newSchema.isClosed()) {
            return property.forbidden().isPresent() ? Effect.NONE : Effect.NARROWS;
        }
        return edits.isCondition() ? effectOfCondition(property, counterpart).negated() : Effect.MOVES;
    }

    private static Effect effectOfAddition(
            Schema property, Schema oldSchema, Optional<Schema> counterpart, SchemaEdits edits) {
        if (counterpart.isEmpty() && oldSchema.isClosed()) {
            return property.forbidden().isPresent() ? Effect.NONE : Effect.WIDENS;
        }
        return edits.isCondition() ? effectOfCondition(property, counterpart) : Effect.NONE;
    }

    /** Returns the effect of an optional property on the values that satisfy a condition. */
    private static Effect effectOfCondition(Schema property, Optional<Schema> counterpart) {
        boolean acceptsAnything =
                property.forbidden().isEmpty() && property.parts().stream().allMatch(EffectiveSchema::isAnything);
        return acceptsAnything || counterpart.isPresent() ? Effect.NONE : Effect.NARROWS;
    }

    /** Returns the schema that applies to a property without an entry in {@code properties}. */
    static Optional<Schema> unlistedSchema(Schema schema, String name) {
        return schema.children("patternProperties").entrySet().stream()
                .filter(entry -> matches(entry.getKey(), name))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(schema::otherMembers);
    }

    /** Returns whether a property name matches a pattern in {@code patternProperties}. */
    static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Optional<Node> schemaNode(Schema schema, String name) {
        return schema.keywords("properties")
                .flatMap(names -> names.get(name).stream())
                .findFirst();
    }

    private static void compareRequired(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Set<String> names = new LinkedHashSet<>(oldSchema.required().keySet());
        names.addAll(newSchema.required().keySet());
        for (String name : names) {
            boolean isRequired = newSchema.required().containsKey(name);
            boolean wasRequired = oldSchema.required().containsKey(name)
                    && !(isRequired && becameWritable(oldSchema, newSchema, name));
            // Properties that were added or removed are already reported.
            boolean isReported = isRequired
                    ? !oldSchema.properties().containsKey(name)
                            && newSchema.properties().containsKey(name)
                    : oldSchema.properties().containsKey(name)
                            && !newSchema.properties().containsKey(name);
            if (wasRequired != isRequired && !isReported) {
                edits.addProperty(
                        isRequired ? ChangeType.PROPERTY_BECAME_REQUIRED : ChangeType.PROPERTY_BECAME_OPTIONAL,
                        isRequired ? Effect.NARROWS : Effect.WIDENS,
                        name,
                        Optional.ofNullable(oldSchema.required().get(name)),
                        Optional.ofNullable(newSchema.required().get(name)));
            }
        }
    }

    /** Returns whether the property is no longer read-only and can therefore be newly required in requests. */
    private static boolean becameWritable(Schema oldSchema, Schema newSchema, String name) {
        Schema before = oldSchema.properties().get(name);
        Schema after = newSchema.properties().get(name);
        return before != null && after != null && before.isTrue("readOnly") && !after.isTrue("readOnly");
    }

    private static void compareAdditionalProperties(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Node> closedBefore = oldSchema.closedBy("additionalProperties");
        Optional<Node> closedAfter = newSchema.closedBy("additionalProperties");
        Optional<Schema> before = closedBefore.isPresent() ? Optional.empty() : oldSchema.otherMembers();
        Optional<Schema> after = closedAfter.isPresent() ? Optional.empty() : newSchema.otherMembers();
        Optional<Node> keywordBefore = oldSchema.keyword("additionalProperties");
        Optional<Node> keywordAfter = newSchema.keyword("additionalProperties");
        if (closedBefore.isEmpty() && closedAfter.isPresent()) {
            edits.add(ChangeType.ADDITIONAL_PROPERTIES_CLOSED, Effect.NARROWS, keywordBefore, keywordAfter);
        } else if (closedBefore.isPresent() && closedAfter.isEmpty()) {
            edits.add(ChangeType.ADDITIONAL_PROPERTIES_OPENED, Effect.WIDENS, keywordBefore, keywordAfter);
        } else if (before.isEmpty() && after.isPresent()) {
            edits.add(ChangeType.ADDITIONAL_PROPERTIES_NARROWED, Effect.NARROWS, keywordBefore, keywordAfter);
        } else if (before.isPresent() && after.isEmpty() && closedAfter.isEmpty()) {
            edits.add(ChangeType.ADDITIONAL_PROPERTIES_WIDENED, Effect.WIDENS, keywordBefore, keywordAfter);
        } else if (before.isPresent() && after.isPresent()) {
            edits.addPair(JsonPath.OTHER, before.get(), after.get());
        }
    }
}
