package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of {@code not}, {@code if}, dependencies, and other keywords that contain schemas. */
final class ConditionalDiff {

    private static final List<String> CONDITION_KEYWORDS = List.of("if", "then", "else");

    /**
     * The keyword of earlier drafts of JSON Schema that combines {@code dependentRequired} and
     * {@code dependentSchemas}.
     */
    private static final String DEPENDENCIES = "dependencies";

    private ConditionalDiff() {}

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        List<Node> before = oldSchema.keywords("not").toList();
        List<Node> after = newSchema.keywords("not").toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                edits.add(ChangeType.NOT_ADDED, Effect.NARROWS, Optional.empty(), Optional.of(after.get(i)));
            } else if (i >= after.size()) {
                edits.add(ChangeType.NOT_REMOVED, Effect.WIDENS, Optional.of(before.get(i)), Optional.empty());
            } else {
                edits.addCondition(
                        "", oldSchema.read(before.get(i)), newSchema.read(after.get(i)), EffectPropagation.NEGATED);
            }
        }
        List<Node> unpairedOld = conditionals(oldSchema);
        List<Node> unpairedNew = conditionals(newSchema);
        for (Node oldPart : List.copyOf(unpairedOld)) {
            unpairedNew.stream()
                    .filter(newPart -> isSameConditional(oldPart, newPart))
                    .findFirst()
                    .ifPresent(newPart -> {
                        unpairedOld.remove(oldPart);
                        unpairedNew.remove(newPart);
                        compareConditional(Optional.of(oldPart), Optional.of(newPart), oldSchema, newSchema, edits);
                    });
        }
        for (int i = 0; i < Math.max(unpairedOld.size(), unpairedNew.size()); i++) {
            compareConditional(
                    i < unpairedOld.size() ? Optional.of(unpairedOld.get(i)) : Optional.empty(),
                    i < unpairedNew.size() ? Optional.of(unpairedNew.get(i)) : Optional.empty(),
                    oldSchema,
                    newSchema,
                    edits);
        }
    }

    /** Returns the parts with an {@code if}. Without it, {@code then} and {@code else} have no effect. */
    private static List<Node> conditionals(Schema schema) {
        return new ArrayList<>(schema.parts().stream()
                .filter(part -> part.get("if").isPresent())
                .toList());
    }

    private static boolean isSameConditional(Node oldPart, Node newPart) {
        return CONDITION_KEYWORDS.stream()
                .allMatch(keyword -> oldPart.get(keyword)
                        .map(Node::json)
                        .equals(newPart.get(keyword).map(Node::json)));
    }

    private static void compareConditional(
            Optional<Node> before, Optional<Node> after, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<EffectPropagation> propagation = propagation(before, after);
        for (String keyword : CONDITION_KEYWORDS) {
            Optional<Node> from = before.flatMap(part -> part.get(keyword));
            Optional<Node> to = after.flatMap(part -> part.get(keyword));
            boolean isIf = keyword.equals("if");
            if (from.isPresent() && to.isPresent() && (!isIf || propagation.isPresent())) {
                Schema oldBranch = oldSchema.read(from.get());
                Schema newBranch = newSchema.read(to.get());
                if (isIf) {
                    edits.addCondition("", oldBranch, newBranch, propagation.get());
                } else {
                    edits.addPair("", oldBranch, newBranch);
                }
            } else if (!from.map(Node::json).equals(to.map(Node::json))) {
                from.ifPresent(node -> edits.add(
                        ChangeType.CONDITION_REMOVED,
                        isIf ? Effect.NONE : Effect.WIDENS,
                        keyword,
                        "",
                        from,
                        Optional.empty()));
                to.ifPresent(node -> edits.add(
                        ChangeType.CONDITION_ADDED,
                        isIf ? Effect.NONE : Effect.NARROWS,
                        "",
                        keyword,
                        Optional.empty(),
                        to));
            }
        }
    }

    /**
     * Returns how a change of {@code if} carries over to the schema. With {@code then} alone, a wider {@code if}
     * narrows the schema. With {@code else} alone, a wider {@code if} widens the schema. Returns an empty
     * {@code Optional} if the documents have neither keyword in common, because a change of {@code if} alone has no
     * effect in this case.
     */
    private static Optional<EffectPropagation> propagation(Optional<Node> before, Optional<Node> after) {
        boolean haveThen = isInBoth("then", before, after);
        boolean haveElse = isInBoth("else", before, after);
        if (haveThen && haveElse) {
            return Optional.of(EffectPropagation.UNKNOWN);
        }
        if (haveThen) {
            return Optional.of(EffectPropagation.NEGATED);
        }
        return haveElse ? Optional.of(EffectPropagation.SAME) : Optional.empty();
    }

    private static boolean isInBoth(String keyword, Optional<Node> before, Optional<Node> after) {
        return before.flatMap(part -> part.get(keyword)).isPresent()
                && after.flatMap(part -> part.get(keyword)).isPresent();
    }

    /** Compares the schemas of a keyword, and adds an edit if only one document has the keyword. */
    static void compareChild(
            String keyword,
            String step,
            ChangeType addedType,
            ChangeType removedType,
            Schema oldSchema,
            Schema newSchema,
            SchemaEdits edits) {
        Optional<Schema> before = oldSchema.child(keyword);
        Optional<Schema> after = newSchema.child(keyword);
        if (before.isPresent() && after.isPresent()) {
            edits.addPair(step, before.get(), after.get());
        } else if (after.isPresent()) {
            edits.add(addedType, Effect.NARROWS, oldSchema.keyword(keyword), newSchema.keyword(keyword));
        } else if (before.isPresent()) {
            edits.add(removedType, Effect.WIDENS, oldSchema.keyword(keyword), newSchema.keyword(keyword));
        }
    }

    /** Compares schemas with the same name, and adds an edit for each name that only one document has. */
    static void compareNamed(
            Map<String, Schema> oldSchemas,
            Map<String, Schema> newSchemas,
            BiConsumer<Schema, Schema> addPair,
            ChangeType addedType,
            Effect addedEffect,
            ChangeType removedType,
            Effect removedEffect,
            SchemaEdits edits) {
        oldSchemas.forEach((name, schema) -> {
            if (newSchemas.containsKey(name)) {
                addPair.accept(schema, newSchemas.get(name));
            } else {
                edits.add(removedType, removedEffect, name, "", Optional.of(schema.node()), Optional.empty());
            }
        });
        newSchemas.forEach((name, schema) -> {
            if (!oldSchemas.containsKey(name)) {
                edits.add(addedType, addedEffect, "", name, Optional.empty(), Optional.of(schema.node()));
            }
        });
    }

    static void compareDependencies(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Map<String, Node> before = dependentRequired(oldSchema);
        Map<String, Node> after = dependentRequired(newSchema);
        before.forEach((dependency, node) -> {
            if (!after.containsKey(dependency)) {
                edits.add(
                        ChangeType.DEPENDENT_REQUIRED_REMOVED,
                        Effect.WIDENS,
                        dependency,
                        "",
                        Optional.of(node),
                        Optional.empty());
            }
        });
        after.forEach((dependency, node) -> {
            if (!before.containsKey(dependency)) {
                edits.add(
                        ChangeType.DEPENDENT_REQUIRED_ADDED,
                        Effect.NARROWS,
                        "",
                        dependency,
                        Optional.empty(),
                        Optional.of(node));
            }
        });
        compareNamed(
                oldSchema.children("dependentSchemas", DEPENDENCIES),
                newSchema.children("dependentSchemas", DEPENDENCIES),
                (oldBranch, newBranch) -> edits.addPair("", oldBranch, newBranch),
                ChangeType.DEPENDENT_SCHEMA_ADDED,
                Effect.NARROWS,
                ChangeType.DEPENDENT_SCHEMA_REMOVED,
                Effect.WIDENS,
                edits);
    }

    private static Map<String, Node> dependentRequired(Schema schema) {
        Map<String, Node> pairs = new TreeMap<>();
        Stream.concat(schema.keywords("dependentRequired"), schema.keywords(DEPENDENCIES))
                .forEach(map -> map.members()
                        .forEach((name, list) -> list.items()
                                .forEach(requiredName -> pairs.putIfAbsent(
                                        requiredName.text() + " where " + name + " is", requiredName))));
        return pairs;
    }

    /** Compares {@code unevaluatedProperties} or {@code unevaluatedItems}. */
    static void compareUnevaluated(String keyword, String step, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Schema> before = oldSchema.child(keyword);
        Optional<Schema> after = newSchema.child(keyword);
        if (before.isPresent() && after.isPresent()) {
            edits.addPair(step, before.get(), after.get());
            return;
        }
        List<String> allowedValues = new ArrayList<>();
        for (Schema schema : List.of(oldSchema, newSchema)) {
            allowedValues.add(describeAllowedValues(keyword, schema));
        }
        List<String> order = List.of("nothing", "some", "anything");
        int difference = order.indexOf(allowedValues.get(1)) - order.indexOf(allowedValues.get(0));
        if (difference != 0) {
            edits.add(
                    ChangeType.UNEVALUATED_CHANGED,
                    difference > 0 ? Effect.WIDENS : Effect.NARROWS,
                    allowedValues.get(0),
                    allowedValues.get(1),
                    oldSchema.keyword(keyword),
                    newSchema.keyword(keyword));
        }
    }

    private static String describeAllowedValues(String keyword, Schema schema) {
        if (schema.closedBy(keyword).isPresent()) {
            return "nothing";
        }
        return schema.child(keyword).isPresent() ? "some" : "anything";
    }
}
