package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Sunset;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.jspecify.annotations.Nullable;

/** What the comparison of two schemas found so far. */
final class Findings {

    private final SchemaComparison comparison;
    private final Schema before;
    private final Schema after;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    Findings(SchemaComparison comparison, Schema before, Schema after) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    List<Edit> edits() {
        return Collections.unmodifiableList(edits);
    }

    List<Edge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /** An edit of the schema itself, by what two keywords say. */
    void edit(Kind kind, Effect effect, Optional<Node> from, Optional<Node> to) {
        edit(kind, effect, from.map(Node::json).orElse(""), to.map(Node::json).orElse(""), from, to);
    }

    /** An edit of the schema itself. */
    void edit(Kind kind, Effect effect, String from, String to, Optional<Node> saidBefore, Optional<Node> saidAfter) {
        edits.add(new Edit(
                kind,
                effect,
                from,
                to,
                saidBefore.orElse(before.node()),
                saidAfter.orElse(after.node()),
                Optional.empty(),
                false,
                false,
                false));
    }

    /** An edit of whether a member is there. */
    void member(Kind kind, Effect effect, String name, Optional<Node> saidBefore, Optional<Node> saidAfter) {
        Map<String, Schema> old = before.properties();
        Map<String, Schema> now = after.properties();
        edits.add(new Edit(
                kind,
                effect,
                "",
                "",
                saidBefore.orElse(before.node()),
                saidAfter.orElse(after.node()),
                Optional.of(name),
                isMarked(old.get(name), now.get(name), "readOnly"),
                isMarked(old.get(name), now.get(name), "writeOnly"),
                old.containsKey(name)
                        && old.get(name).parts().stream()
                                .anyMatch(part -> Sunset.hasPassed(part, comparison.today()))));
    }

    /** What is below, both sides of it. */
    void below(String step, Schema old, Schema now) {
        below(step, old, now, Edge.Force.SAME);
    }

    void below(String step, Schema old, Schema now, Edge.Force force) {
        edges.add(new Edge(step, comparison.pair(old, now), force));
    }

    boolean acceptTheSame(Schema old, Schema now) {
        return comparison.pair(old, now).acceptsTheSame();
    }

    private static boolean isMarked(@Nullable Schema old, @Nullable Schema now, String keyword) {
        return (old == null || old.isTrue(keyword))
                && (now == null || now.isTrue(keyword))
                && (old != null || now != null);
    }
}
