package org.coworkingapi.contract.review.schema;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares what members objects may have. */
final class Members {

    private Members() {}

    static void compare(Schema old, Schema now, Findings findings) {
        if (!Scalars.both(old, now, Type.OBJECT)) {
            return;
        }
        properties(old, now, findings);
        required(old, now, findings);
        others(old, now, findings);
        Map<String, Schema> before = old.children("patternProperties");
        Map<String, Schema> after = now.children("patternProperties");
        Conditions.named(
                before,
                after,
                JsonPath.OTHER,
                Kind.PATTERN_PROPERTY_ADDED,
                describing(old),
                Kind.PATTERN_PROPERTY_REMOVED,
                describing(now).negated(),
                findings);
        Sizes.compare(
                "Properties",
                old,
                now,
                Kind.MIN_PROPERTIES_RAISED,
                Kind.MIN_PROPERTIES_LOWERED,
                Kind.MAX_PROPERTIES_RAISED,
                Kind.MAX_PROPERTIES_LOWERED,
                findings);
        Conditions.child(
                "propertyNames", "", Kind.PROPERTY_NAMES_ADDED, Kind.PROPERTY_NAMES_REMOVED, old, now, findings);
        Conditions.dependencies(old, now, findings);
        Conditions.unevaluated("unevaluatedProperties", JsonPath.OTHER, old, now, findings);
    }

    /**
     * What it does to describe members of some names in a schema that said nothing of them but what it says of all
     * others.
     */
    private static Effect describing(Schema schema) {
        boolean isOpen = schema.otherMembers().isEmpty()
                && schema.child("unevaluatedProperties").isEmpty();
        return Effect.of(isOpen && !schema.isClosed(), schema.isClosed());
    }

    private static void properties(Schema old, Schema now, Findings findings) {
        Map<String, Schema> before = old.properties();
        Map<String, Schema> after = now.properties();
        before.forEach((name, schema) -> {
            Optional<Node> said = schema(old, name);
            if (after.containsKey(name)) {
                findings.below(JsonPath.member(name), schema, after.get(name));
            } else {
                Optional<Schema> covered = other(now, name);
                findings.member(
                        Kind.PROPERTY_REMOVED,
                        covered.isEmpty() && now.isClosed() ? Effect.NARROWS : Effect.MOVES,
                        name,
                        said,
                        now.keyword("properties"));
                covered.ifPresent(by -> findings.below(JsonPath.member(name), schema, by));
            }
        });
        after.forEach((name, schema) -> {
            if (!before.containsKey(name)) {
                boolean required =
                        now.required().containsKey(name) && !old.required().containsKey(name);
                Optional<Schema> covered = other(old, name);
                Effect ofOptional = covered.isEmpty() && old.isClosed() ? Effect.WIDENS : Effect.NONE;
                findings.member(
                        required ? Kind.PROPERTY_ADDED_REQUIRED : Kind.PROPERTY_ADDED_OPTIONAL,
                        required ? Effect.NARROWS : ofOptional,
                        name,
                        old.keyword("properties"),
                        schema(now, name));
                covered.ifPresent(by -> findings.below(JsonPath.member(name), by, schema));
            }
        });
    }

    /** What describes a member that is not named. */
    private static Optional<Schema> other(Schema schema, String name) {
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

    private static void required(Schema old, Schema now, Findings findings) {
        Set<String> names = new LinkedHashSet<>(old.required().keySet());
        names.addAll(now.required().keySet());
        for (String name : names) {
            boolean after = now.required().containsKey(name);
            boolean before = old.required().containsKey(name) && !(after && isOnlyRead(old, now, name));
            // What comes as required, or goes that was, was said already.
            boolean isSaid = after
                    ? !old.properties().containsKey(name) && now.properties().containsKey(name)
                    : old.properties().containsKey(name) && !now.properties().containsKey(name);
            if (before != after && !isSaid) {
                findings.member(
                        after ? Kind.PROPERTY_BECAME_REQUIRED : Kind.PROPERTY_BECAME_OPTIONAL,
                        after ? Effect.NARROWS : Effect.WIDENS,
                        name,
                        Optional.ofNullable(old.required().get(name)),
                        Optional.ofNullable(now.required().get(name)));
            }
        }
    }

    /** Whether requests did not carry it before, and do now: what is required of them is new then. */
    private static boolean isOnlyRead(Schema old, Schema now, String name) {
        Schema before = old.properties().get(name);
        Schema after = now.properties().get(name);
        return before != null && after != null && before.isTrue("readOnly") && !after.isTrue("readOnly");
    }

    private static void others(Schema old, Schema now, Findings findings) {
        Optional<Node> closedBefore = old.closedBy("additionalProperties");
        Optional<Node> closedAfter = now.closedBy("additionalProperties");
        Optional<Schema> before = closedBefore.isPresent() ? Optional.empty() : old.otherMembers();
        Optional<Schema> after = closedAfter.isPresent() ? Optional.empty() : now.otherMembers();
        Optional<Node> saidBefore = old.keyword("additionalProperties");
        Optional<Node> saidAfter = now.keyword("additionalProperties");
        if (closedBefore.isEmpty() && closedAfter.isPresent()) {
            findings.edit(Kind.ADDITIONAL_PROPERTIES_CLOSED, Effect.NARROWS, saidBefore, saidAfter);
        } else if (closedBefore.isPresent() && closedAfter.isEmpty()) {
            findings.edit(Kind.ADDITIONAL_PROPERTIES_OPENED, Effect.WIDENS, saidBefore, saidAfter);
        } else if (before.isEmpty() && after.isPresent()) {
            findings.edit(Kind.ADDITIONAL_PROPERTIES_NARROWED, Effect.NARROWS, saidBefore, saidAfter);
        } else if (before.isPresent() && after.isEmpty() && closedAfter.isEmpty()) {
            findings.edit(Kind.ADDITIONAL_PROPERTIES_WIDENED, Effect.WIDENS, saidBefore, saidAfter);
        } else if (before.isPresent() && after.isPresent()) {
            findings.below(JsonPath.OTHER, before.get(), after.get());
        }
    }
}
