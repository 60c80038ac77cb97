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

/** The path to a location inside a value. It may pass a recursive schema several times. */
final class SchemaEdgePath {

    private final List<String> steps;

    SchemaEdgePath(List<String> steps) {
        this.steps = steps;
    }

    /**
     * Returns the edits along the path and at its end. Edits of properties are included only if the path contains the
     * property.
     */
    List<SchemaEdit> edits(SchemaPair root) {
        List<SchemaEdit> edits = new ArrayList<>();
        Set<SchemaPair> current = withPairsOfSameValue(Set.of(root));
        for (int i = 0; i <= steps.size() && !current.isEmpty(); i++) {
            String step = i < steps.size() ? steps.get(i) : "";
            current.forEach(pair -> pair.edits().stream()
                    .filter(edit -> edit.property()
                            .map(JsonPath::member)
                            .map(step::equals)
                            .orElse(true))
                    .forEach(edits::add));
            current = step.isEmpty() ? Set.of() : withPairsOfSameValue(subschemas(current, step));
        }
        return edits;
    }

    private static Set<SchemaPair> subschemas(Set<SchemaPair> pairs, String step) {
        Set<SchemaPair> subschemas = new LinkedHashSet<>();
        pairs.forEach(pair -> pair.edges().stream()
                .filter(edge -> edge.step().equals(step))
                .map(SchemaEdge::pair)
                .forEach(subschemas::add));
        if (subschemas.isEmpty() && !step.equals(JsonPath.ITEM)) {
            pairs.forEach(pair -> pair.edges().stream()
                    .filter(edge -> edge.step().equals(JsonPath.OTHER))
                    .map(SchemaEdge::pair)
                    .forEach(subschemas::add));
        }
        return subschemas;
    }

    /**
     * Returns the pairs, and the pairs below them that apply to the same value, such as alternatives and conditions.
     */
    private static Set<SchemaPair> withPairsOfSameValue(Set<SchemaPair> pairs) {
        Set<SchemaPair> pairsOfSameValue = new LinkedHashSet<>(pairs);
        Deque<SchemaPair> todo = new ArrayDeque<>(pairs);
        while (!todo.isEmpty()) {
            todo.pop().edges().stream()
                    .filter(edge -> edge.step().isEmpty())
                    .map(SchemaEdge::pair)
                    .filter(pairsOfSameValue::add)
                    .forEach(todo::push);
        }
        return pairsOfSameValue;
    }
}
