package org.coworkingapi.contract.review.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Sunset;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares what a schema says beside the set of its values. */
final class Annotations {

    private static final String OPEN_ENUM = "x-extensible-enum";
    private static final Set<String> KNOWN = Set.of(OPEN_ENUM, Sunset.KEYWORD);

    private Annotations() {}

    static void compare(Schema old, Schema now, Findings findings) {
        flag("readOnly", Kind.BECAME_READ_ONLY, Kind.BECAME_NOT_READ_ONLY, Effect.MOVES, old, now, findings);
        flag("writeOnly", Kind.BECAME_WRITE_ONLY, Kind.BECAME_NOT_WRITE_ONLY, Effect.MOVES, old, now, findings);
        flag("deprecated", Kind.PROPERTY_DEPRECATED, Kind.PROPERTY_REACTIVATED, Effect.NONE, old, now, findings);
        defaults(old.keyword("default"), now.keyword("default"), findings);
        openEnum(old, now, findings);
        changed("xml", Kind.XML_CHANGED, Effect.MOVES, old, now, findings);
        for (String keyword : List.of("title", "description", "externalDocs", "$comment")) {
            if (changed(keyword, Kind.DOCUMENTATION_CHANGED, Effect.NONE, old, now, findings)) {
                break;
            }
        }
        if (!changed("example", Kind.EXAMPLE_CHANGED, Effect.NONE, old, now, findings)) {
            changed("examples", Kind.EXAMPLE_CHANGED, Effect.NONE, old, now, findings);
        }
        Set<String> extensions = new TreeSet<>();
        List.of(old, now)
                .forEach(schema -> schema.parts()
                        .forEach(part -> extensions.addAll(part.members().keySet())));
        extensions.stream()
                .filter(name -> name.startsWith("x-") && !KNOWN.contains(name))
                .forEach(name -> changed(name, Kind.EXTENSION_CHANGED, Effect.NONE, old, now, findings));
    }

    private static void flag(
            String keyword, Kind set, Kind unset, Effect effect, Schema old, Schema now, Findings findings) {
        if (old.isTrue(keyword) != now.isTrue(keyword)) {
            findings.edit(now.isTrue(keyword) ? set : unset, effect, old.keyword(keyword), now.keyword(keyword));
        }
    }

    private static void defaults(Optional<Node> before, Optional<Node> after, Findings findings) {
        if (!json(before).equals(json(after))) {
            findings.edit(ofDefault(before, after), Effect.MOVES, before, after);
        }
    }

    private static Kind ofDefault(Optional<Node> before, Optional<Node> after) {
        if (before.isEmpty()) {
            return Kind.DEFAULT_ADDED;
        }
        return after.isEmpty() ? Kind.DEFAULT_REMOVED : Kind.DEFAULT_CHANGED;
    }

    private static void openEnum(Schema old, Schema now, Findings findings) {
        List<Node> before = old.keyword(OPEN_ENUM).map(Node::items).orElse(List.of());
        List<Node> after = now.keyword(OPEN_ENUM).map(Node::items).orElse(List.of());
        before.stream()
                .filter(value -> after.stream().noneMatch(other -> other.json().equals(value.json())))
                .forEach(value -> findings.edit(
                        Kind.OPEN_ENUM_VALUE_REMOVED, Effect.MOVES, Optional.of(value), Optional.empty()));
        after.stream()
                .filter(value -> before.stream().noneMatch(other -> other.json().equals(value.json())))
                .forEach(value ->
                        findings.edit(Kind.OPEN_ENUM_VALUE_ADDED, Effect.NONE, Optional.empty(), Optional.of(value)));
    }

    private static boolean changed(
            String keyword, Kind kind, Effect effect, Schema old, Schema now, Findings findings) {
        Optional<Node> before = old.keyword(keyword);
        Optional<Node> after = now.keyword(keyword);
        boolean changed = !json(before).equals(json(after));
        if (changed) {
            findings.edit(kind, effect, before, after);
        }
        return changed;
    }

    private static String json(Optional<Node> node) {
        return node.map(Node::json).orElse("");
    }
}
