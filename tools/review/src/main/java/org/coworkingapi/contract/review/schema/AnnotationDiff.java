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

    static void compare(Schema old, Schema now, SchemaEdits edits) {
        flag("readOnly", ChangeType.BECAME_READ_ONLY, ChangeType.BECAME_NOT_READ_ONLY, Effect.MOVES, old, now, edits);
        flag(
                "writeOnly",
                ChangeType.BECAME_WRITE_ONLY,
                ChangeType.BECAME_NOT_WRITE_ONLY,
                Effect.MOVES,
                old,
                now,
                edits);
        flag(
                "deprecated",
                ChangeType.PROPERTY_DEPRECATED,
                ChangeType.PROPERTY_REACTIVATED,
                Effect.NONE,
                old,
                now,
                edits);
        defaults(old.keyword("default"), now.keyword("default"), edits);
        extensibleEnum(old, now, edits);
        changed("xml", ChangeType.XML_CHANGED, Effect.MOVES, old, now, edits);
        for (String keyword : List.of("title", "description", "externalDocs", "$comment")) {
            if (changed(keyword, ChangeType.DOCUMENTATION_CHANGED, Effect.NONE, old, now, edits)) {
                break;
            }
        }
        if (!changed("example", ChangeType.EXAMPLE_CHANGED, Effect.NONE, old, now, edits)) {
            changed("examples", ChangeType.EXAMPLE_CHANGED, Effect.NONE, old, now, edits);
        }
        Set<String> extensions = new TreeSet<>();
        List.of(old, now)
                .forEach(schema -> schema.parts()
                        .forEach(part -> extensions.addAll(part.members().keySet())));
        extensions.stream()
                .filter(name -> name.startsWith("x-") && !COMPARED_ELSEWHERE.contains(name))
                .forEach(name -> changed(name, ChangeType.EXTENSION_CHANGED, Effect.NONE, old, now, edits));
    }

    private static void flag(
            String keyword,
            ChangeType set,
            ChangeType unset,
            Effect effect,
            Schema old,
            Schema now,
            SchemaEdits edits) {
        if (old.isTrue(keyword) != now.isTrue(keyword)) {
            edits.edit(now.isTrue(keyword) ? set : unset, effect, old.keyword(keyword), now.keyword(keyword));
        }
    }

    private static void defaults(Optional<Node> before, Optional<Node> after, SchemaEdits edits) {
        if (!json(before).equals(json(after))) {
            edits.edit(defaultChange(before, after), Effect.MOVES, before, after);
        }
    }

    private static ChangeType defaultChange(Optional<Node> before, Optional<Node> after) {
        if (before.isEmpty()) {
            return ChangeType.DEFAULT_ADDED;
        }
        return after.isEmpty() ? ChangeType.DEFAULT_REMOVED : ChangeType.DEFAULT_CHANGED;
    }

    private static void extensibleEnum(Schema old, Schema now, SchemaEdits edits) {
        List<Node> before = old.keyword(EXTENSIBLE_ENUM).map(Node::items).orElse(List.of());
        List<Node> after = now.keyword(EXTENSIBLE_ENUM).map(Node::items).orElse(List.of());
        before.stream()
                .filter(value -> after.stream().noneMatch(other -> other.json().equals(value.json())))
                .forEach(value -> edits.edit(
                        ChangeType.OPEN_ENUM_VALUE_REMOVED, Effect.MOVES, Optional.of(value), Optional.empty()));
        after.stream()
                .filter(value -> before.stream().noneMatch(other -> other.json().equals(value.json())))
                .forEach(value -> edits.edit(
                        ChangeType.OPEN_ENUM_VALUE_ADDED, Effect.NONE, Optional.empty(), Optional.of(value)));
    }

    private static boolean changed(
            String keyword, ChangeType type, Effect effect, Schema old, Schema now, SchemaEdits edits) {
        Optional<Node> before = old.keyword(keyword);
        Optional<Node> after = now.keyword(keyword);
        boolean changed = !json(before).equals(json(after));
        if (changed) {
            edits.edit(type, effect, before, after);
        }
        return changed;
    }

    private static String json(Optional<Node> node) {
        return node.map(Node::json).orElse("");
    }
}
