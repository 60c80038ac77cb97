package org.coworkingapi.contract.review.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.review.schema.SchemaEdge;
import org.coworkingapi.contract.review.schema.SchemaEdit;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** The way to one place inside a value, however often a schema comes by again. */
final class SchemaEdgePath {

    private final List<String> steps;

    SchemaEdgePath(List<String> steps) {
        this.steps = steps;
    }

    /** The edits on the way and at its end; of members, only those that the way leads through. */
    List<SchemaEdit> edits(SchemaPair root) {
        List<SchemaEdit> met = new ArrayList<>();
        Set<SchemaPair> here = sameValue(Set.of(root));
        for (int i = 0; i <= steps.size() && !here.isEmpty(); i++) {
            String step = i < steps.size() ? steps.get(i) : "";
            here.forEach(pair -> pair.edits().stream()
                    .filter(edit -> edit.property()
                            .map(JsonPath::member)
                            .map(step::equals)
                            .orElse(true))
                    .forEach(met::add));
            here = step.isEmpty() ? Set.of() : sameValue(below(here, step));
        }
        return met;
    }

    private static Set<SchemaPair> below(Set<SchemaPair> pairs, String step) {
        Set<SchemaPair> below = new LinkedHashSet<>();
        pairs.forEach(pair -> pair.edges().stream()
                .filter(edge -> edge.step().equals(step))
                .map(SchemaEdge::pair)
                .forEach(below::add));
        if (below.isEmpty() && !step.equals(JsonPath.ITEM)) {
            pairs.forEach(pair -> pair.edges().stream()
                    .filter(edge -> edge.step().equals(JsonPath.OTHER))
                    .map(SchemaEdge::pair)
                    .forEach(below::add));
        }
        return below;
    }

    /** With those that describe the same value: alternatives and conditions. */
    private static Set<SchemaPair> sameValue(Set<SchemaPair> pairs) {
        Set<SchemaPair> all = new LinkedHashSet<>(pairs);
        Deque<SchemaPair> todo = new ArrayDeque<>(pairs);
        while (!todo.isEmpty()) {
            todo.pop().edges().stream()
                    .filter(edge -> edge.step().isEmpty())
                    .map(SchemaEdge::pair)
                    .filter(all::add)
                    .forEach(todo::push);
        }
        return all;
    }
}
