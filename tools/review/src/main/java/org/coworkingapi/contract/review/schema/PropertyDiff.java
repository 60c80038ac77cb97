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

    static void compare(Schema old, Schema now, SchemaEdits edits) {
        if (!ScalarDiff.both(old, now, JsonType.OBJECT)) {
            return;
        }
        properties(old, now, edits);
        required(old, now, edits);
        others(old, now, edits);
        Map<String, Schema> before = old.children("patternProperties");
        Map<String, Schema> after = now.children("patternProperties");
        ConditionalDiff.named(
                before,
                after,
                JsonPath.OTHER,
                ChangeType.PATTERN_PROPERTY_ADDED,
                effectOfPattern(old),
                ChangeType.PATTERN_PROPERTY_REMOVED,
                effectOfPattern(now).negated(),
                edits);
        SizeDiff.compare(
                "Properties",
                old,
                now,
                ChangeType.MIN_PROPERTIES_RAISED,
                ChangeType.MIN_PROPERTIES_LOWERED,
                ChangeType.MAX_PROPERTIES_RAISED,
                ChangeType.MAX_PROPERTIES_LOWERED,
                edits);
        ConditionalDiff.child(
                "propertyNames",
                "",
                ChangeType.PROPERTY_NAMES_ADDED,
                ChangeType.PROPERTY_NAMES_REMOVED,
                old,
                now,
                edits);
        ConditionalDiff.dependencies(old, now, edits);
        ConditionalDiff.unevaluated("unevaluatedProperties", JsonPath.OTHER, old, now, edits);
    }

    /** Returns the effect of adding a pattern for property names to a schema. */
    private static Effect effectOfPattern(Schema schema) {
        boolean isOpen = schema.otherMembers().isEmpty()
                && schema.child("unevaluatedProperties").isEmpty();
        return Effect.of(isOpen && !schema.isClosed(), schema.isClosed());
    }

    private static void properties(Schema old, Schema now, SchemaEdits edits) {
        Map<String, Schema> before = old.properties();
        Map<String, Schema> after = now.properties();
        before.forEach((name, schema) -> {
            Optional<Node> node = schema(old, name);
            if (after.containsKey(name)) {
                edits.below(JsonPath.member(name), schema, after.get(name));
            } else {
                Optional<Schema> counterpart = unnamed(now, name);
                edits.property(
                        ChangeType.PROPERTY_REMOVED,
                        counterpart.isEmpty() && now.isClosed() ? Effect.NARROWS : Effect.MOVES,
                        name,
                        node,
                        now.keyword("properties"));
                counterpart.ifPresent(by -> edits.below(JsonPath.member(name), schema, by));
            }
        });
        after.forEach((name, schema) -> {
            if (!before.containsKey(name)) {
                boolean required =
                        now.required().containsKey(name) && !old.required().containsKey(name);
                Optional<Schema> counterpart = unnamed(old, name);
                Effect ofOptional = counterpart.isEmpty() && old.isClosed() ? Effect.WIDENS : Effect.NONE;
                edits.property(
                        required ? ChangeType.PROPERTY_ADDED_REQUIRED : ChangeType.PROPERTY_ADDED_OPTIONAL,
                        required ? Effect.NARROWS : ofOptional,
                        name,
                        old.keyword("properties"),
                        schema(now, name));
                counterpart.ifPresent(by -> edits.below(JsonPath.member(name), by, schema));
            }
        });
    }

    /** Returns the schema of a property that {@code properties} does not contain. */
    private static Optional<Schema> unnamed(Schema schema, String name) {
        return schema.children("patternProperties").entrySet().stream()
                .filter(entry -> matches(entry.getKey(), name))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(schema::otherMembers);
    }

    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Optional<Node> schema(Schema schema, String name) {
        return schema.keywords("properties")
                .flatMap(names -> names.get(name).stream())
                .findFirst();
    }

    private static void required(Schema old, Schema now, SchemaEdits edits) {
        Set<String> names = new LinkedHashSet<>(old.required().keySet());
        names.addAll(now.required().keySet());
        for (String name : names) {
            boolean after = now.required().containsKey(name);
            boolean before = old.required().containsKey(name) && !(after && becameWritable(old, now, name));
            // Properties that were added or removed are already reported.
            boolean isReported = after
                    ? !old.properties().containsKey(name) && now.properties().containsKey(name)
                    : old.properties().containsKey(name) && !now.properties().containsKey(name);
            if (before != after && !isReported) {
                edits.property(
                        after ? ChangeType.PROPERTY_BECAME_REQUIRED : ChangeType.PROPERTY_BECAME_OPTIONAL,
                        after ? Effect.NARROWS : Effect.WIDENS,
                        name,
                        Optional.ofNullable(old.required().get(name)),
                        Optional.ofNullable(now.required().get(name)));
            }
        }
    }

    /** Returns whether the property is no longer read-only, so that it is newly required in requests. */
    private static boolean becameWritable(Schema old, Schema now, String name) {
        Schema before = old.properties().get(name);
        Schema after = now.properties().get(name);
        return before != null && after != null && before.isTrue("readOnly") && !after.isTrue("readOnly");
    }

    private static void others(Schema old, Schema now, SchemaEdits edits) {
        Optional<Node> closedBefore = old.closedBy("additionalProperties");
        Optional<Node> closedAfter = now.closedBy("additionalProperties");
        Optional<Schema> before = closedBefore.isPresent() ? Optional.empty() : old.otherMembers();
        Optional<Schema> after = closedAfter.isPresent() ? Optional.empty() : now.otherMembers();
        Optional<Node> saidBefore = old.keyword("additionalProperties");
        Optional<Node> saidAfter = now.keyword("additionalProperties");
        if (closedBefore.isEmpty() && closedAfter.isPresent()) {
            edits.edit(ChangeType.ADDITIONAL_PROPERTIES_CLOSED, Effect.NARROWS, saidBefore, saidAfter);
        } else if (closedBefore.isPresent() && closedAfter.isEmpty()) {
            edits.edit(ChangeType.ADDITIONAL_PROPERTIES_OPENED, Effect.WIDENS, saidBefore, saidAfter);
        } else if (before.isEmpty() && after.isPresent()) {
            edits.edit(ChangeType.ADDITIONAL_PROPERTIES_NARROWED, Effect.NARROWS, saidBefore, saidAfter);
        } else if (before.isPresent() && after.isEmpty() && closedAfter.isEmpty()) {
            edits.edit(ChangeType.ADDITIONAL_PROPERTIES_WIDENED, Effect.WIDENS, saidBefore, saidAfter);
        } else if (before.isPresent() && after.isPresent()) {
            edits.below(JsonPath.OTHER, before.get(), after.get());
        }
    }
}
