package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Sunset;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.jspecify.annotations.Nullable;

/** A collector of the edits between two schemas and of the pairs of subschemas to compare. */
final class SchemaEdits {

    private final SchemaComparison comparison;
    private final Schema before;
    private final Schema after;
    private final List<SchemaEdit> edits = new ArrayList<>();
    private final List<SchemaEdge> edges = new ArrayList<>();

    SchemaEdits(SchemaComparison comparison, Schema before, Schema after) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    List<SchemaEdit> edits() {
        return Collections.unmodifiableList(edits);
    }

    List<SchemaEdge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /** Adds an edit with the values of a keyword. */
    void edit(ChangeType type, Effect effect, Optional<Node> from, Optional<Node> to) {
        edit(type, effect, from.map(Node::json).orElse(""), to.map(Node::json).orElse(""), from, to);
    }

    /** Adds an edit of the schema itself. */
    void edit(
            ChangeType type,
            Effect effect,
            String from,
            String to,
            Optional<Node> nodeBefore,
            Optional<Node> nodeAfter) {
        edits.add(new SchemaEdit(
                type,
                effect,
                from,
                to,
                nodeBefore.orElse(before.node()),
                nodeAfter.orElse(after.node()),
                Optional.empty(),
                false,
                false,
                false));
    }

    /** Adds an edit of the presence of a property. */
    void property(ChangeType type, Effect effect, String name, Optional<Node> nodeBefore, Optional<Node> nodeAfter) {
        Map<String, Schema> old = before.properties();
        Map<String, Schema> now = after.properties();
        edits.add(new SchemaEdit(
                type,
                effect,
                "",
                "",
                nodeBefore.orElse(before.node()),
                nodeAfter.orElse(after.node()),
                Optional.of(name),
                isMarked(old.get(name), now.get(name), "readOnly"),
                isMarked(old.get(name), now.get(name), "writeOnly"),
                old.containsKey(name)
                        && old.get(name).parts().stream()
                                .anyMatch(part -> Sunset.hasPassed(part, comparison.today()))));
    }

    /** Adds a pair of subschemas. */
    void below(String step, Schema old, Schema now) {
        below(step, old, now, SchemaEdge.EffectPropagation.SAME);
    }

    void below(String step, Schema old, Schema now, SchemaEdge.EffectPropagation propagation) {
        edges.add(new SchemaEdge(step, comparison.pair(old, now), propagation));
    }

    boolean acceptSameValues(Schema old, Schema now) {
        return comparison.pair(old, now).acceptsSameValues();
    }

    private static boolean isMarked(@Nullable Schema old, @Nullable Schema now, String keyword) {
        return (old == null || old.isTrue(keyword))
                && (now == null || now.isTrue(keyword))
                && (old != null || now != null);
    }
}
