package org.coworkingapi.contract.review.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Sunset;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of annotations, such as descriptions, examples and extensions. */
final class AnnotationDiff {

    private static final String EXTENSIBLE_ENUM = "x-extensible-enum";
    private static final Set<String> COMPARED_ELSEWHERE = Set.of(EXTENSIBLE_ENUM, Sunset.KEYWORD);

    private AnnotationDiff() {}

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        compareFlag(
                "readOnly",
                ChangeType.BECAME_READ_ONLY,
                ChangeType.BECAME_NOT_READ_ONLY,
                Effect.MOVES,
                oldSchema,
                newSchema,
                edits);
        compareFlag(
                "writeOnly",
                ChangeType.BECAME_WRITE_ONLY,
                ChangeType.BECAME_NOT_WRITE_ONLY,
                Effect.MOVES,
                oldSchema,
                newSchema,
                edits);
        compareFlag(
                "deprecated",
                ChangeType.PROPERTY_DEPRECATED,
                ChangeType.PROPERTY_REACTIVATED,
                Effect.NONE,
                oldSchema,
                newSchema,
                edits);
        compareDefaults(oldSchema.keyword("default"), newSchema.keyword("default"), edits);
        compareExtensibleEnum(oldSchema, newSchema, edits);
        compareKeyword("xml", ChangeType.XML_CHANGED, Effect.MOVES, oldSchema, newSchema, edits);
        for (String keyword : List.of("title", "description", "externalDocs", "$comment")) {
            if (compareKeyword(keyword, ChangeType.DOCUMENTATION_CHANGED, Effect.NONE, oldSchema, newSchema, edits)) {
                break;
            }
        }
        if (!compareKeyword("example", ChangeType.EXAMPLE_CHANGED, Effect.NONE, oldSchema, newSchema, edits)) {
            compareKeyword("examples", ChangeType.EXAMPLE_CHANGED, Effect.NONE, oldSchema, newSchema, edits);
        }
        Set<String> extensions = new TreeSet<>();
        List.of(oldSchema, newSchema)
                .forEach(schema -> schema.parts()
                        .forEach(part -> extensions.addAll(part.members().keySet())));
        extensions.stream()
                .filter(name -> name.startsWith("x-") && !COMPARED_ELSEWHERE.contains(name))
                .forEach(name ->
                        compareKeyword(name, ChangeType.EXTENSION_CHANGED, Effect.NONE, oldSchema, newSchema, edits));
    }

    private static void compareFlag(
            String keyword,
            ChangeType setType,
            ChangeType unsetType,
            Effect effect,
            Schema oldSchema,
            Schema newSchema,
            SchemaEdits edits) {
        if (oldSchema.isTrue(keyword) != newSchema.isTrue(keyword)) {
            edits.add(
                    newSchema.isTrue(keyword) ? setType : unsetType,
                    effect,
                    oldSchema.keyword(keyword),
                    newSchema.keyword(keyword));
        }
    }

    private static void compareDefaults(Optional<Node> before, Optional<Node> after, SchemaEdits edits) {
        if (!json(before).equals(json(after))) {
            edits.add(defaultChange(before, after), Effect.MOVES, before, after);
        }
    }

    private static ChangeType defaultChange(Optional<Node> before, Optional<Node> after) {
        if (before.isEmpty()) {
            return ChangeType.DEFAULT_ADDED;
        }
        return after.isEmpty() ? ChangeType.DEFAULT_REMOVED : ChangeType.DEFAULT_CHANGED;
    }

    private static void compareExtensibleEnum(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        List<Node> before = oldSchema.keyword(EXTENSIBLE_ENUM).map(Node::items).orElse(List.of());
        List<Node> after = newSchema.keyword(EXTENSIBLE_ENUM).map(Node::items).orElse(List.of());
        List<Node> removed = valuesOnlyIn(before, after);
        List<Node> added = valuesOnlyIn(after, before);
        if (!removed.isEmpty()) {
            edits.add(
                    ChangeType.OPEN_ENUM_VALUE_REMOVED,
                    Effect.MOVES,
                    text(removed),
                    "",
                    Optional.of(removed.get(0)),
                    Optional.empty());
        }
        if (!added.isEmpty()) {
            edits.add(
                    ChangeType.OPEN_ENUM_VALUE_ADDED,
                    Effect.NONE,
                    "",
                    text(added),
                    Optional.empty(),
                    Optional.of(added.get(0)));
        }
    }

    private static List<Node> valuesOnlyIn(List<Node> values, List<Node> others) {
        return values.stream()
                .filter(value -> others.stream().noneMatch(other -> other.json().equals(value.json())))
                .toList();
    }

    private static String text(List<Node> values) {
        return TypeAndEnumDiff.text(values.stream().map(Node::json).toList());
    }

    /** Adds an edit if the value of a keyword changed, and returns whether the value changed. */
    private static boolean compareKeyword(
            String keyword, ChangeType type, Effect effect, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Node> before = oldSchema.keyword(keyword);
        Optional<Node> after = newSchema.keyword(keyword);
        boolean isChanged = !json(before).equals(json(after));
        if (isChanged) {
            edits.add(type, effect, before, after);
        }
        return isChanged;
    }

    private static String json(Optional<Node> node) {
        return node.map(Node::json).orElse("");
    }
}
