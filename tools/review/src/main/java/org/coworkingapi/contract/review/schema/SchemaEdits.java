package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final boolean isCondition;
    private final List<SchemaEdit> edits = new ArrayList<>();
    private final List<SchemaEdge> edges = new ArrayList<>();

    SchemaEdits(SchemaComparison comparison, SchemaPair pair) {
        this.comparison = comparison;
        this.before = pair.before();
        this.after = pair.after();
        this.isCondition = pair.isCondition();
    }

    /**
     * Returns whether values may violate the schemas, as below {@code if} and {@code not}. Adding a property then
     * narrows the matching values.
     */
    boolean isCondition() {
        return isCondition;
    }

    List<SchemaEdit> edits() {
        return Collections.unmodifiableList(edits);
    }

    List<SchemaEdge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /** Adds an edit with the values of a keyword. */
    void add(ChangeType type, Effect effect, Optional<Node> from, Optional<Node> to) {
        add(type, effect, from.map(Node::json).orElse(""), to.map(Node::json).orElse(""), from, to);
    }

    /** Adds an edit of the schema itself. */
    void add(
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

    /** Adds an edit because a property was added or removed, or became required or optional. */
    void addProperty(ChangeType type, Effect effect, String name, Optional<Node> nodeBefore, Optional<Node> nodeAfter) {
        Map<String, Schema> oldProperties = before.properties();
        Map<String, Schema> newProperties = after.properties();
        edits.add(new SchemaEdit(
                type,
                effect,
                "",
                "",
                nodeBefore.orElse(before.node()),
                nodeAfter.orElse(after.node()),
                Optional.of(name),
                isTrueWherePresent(oldProperties.get(name), newProperties.get(name), "readOnly"),
                isTrueWherePresent(oldProperties.get(name), newProperties.get(name), "writeOnly"),
                oldProperties.containsKey(name)
                        && oldProperties.get(name).parts().stream()
                                .anyMatch(part -> Sunset.hasPassed(part, comparison.today()))));
    }

    /** Adds a pair of subschemas. With an empty step, they apply to the same value. */
    void addPair(String step, Schema oldSchema, Schema newSchema) {
        SchemaPair pair =
                step.isEmpty() ? branch(oldSchema, newSchema) : comparison.pair(oldSchema, newSchema, isCondition);
        edges.add(new SchemaEdge(step, pair, EffectPropagation.SAME));
    }

    /**
     * Adds a pair of alternatives.
     *
     * @param overlaps the edits because of which the alternative begins or ceases to overlap with other alternatives
     */
    void addAlternative(SchemaPair pair, Set<SchemaEdit> overlaps) {
        edges.add(new SchemaEdge("", pair, new EffectPropagation(EffectPropagation.Relation.SAME, overlaps)));
    }

    /** Returns a pair of subschemas that apply to the same value as the schemas. */
    SchemaPair branch(Schema oldBranch, Schema newBranch) {
        return comparison.pair(oldBranch, newBranch, isCondition || restrictsProperty(oldBranch, newBranch));
    }

    /** Adds a pair of subschemas that values may violate. */
    void addCondition(String step, Schema oldSchema, Schema newSchema, EffectPropagation propagation) {
        edges.add(new SchemaEdge(step, comparison.pair(oldSchema, newSchema, true), propagation));
    }

    /**
     * Returns whether a branch, such as an alternative, gained or lost a property that the enclosing schemas describe
     * otherwise. The branch then restricts the values of this property instead of defining it.
     */
    private boolean restrictsProperty(Schema oldBranch, Schema newBranch) {
        Map<String, Schema> added = new HashMap<>(newBranch.properties());
        added.keySet().removeAll(oldBranch.properties().keySet());
        Map<String, Schema> removed = new HashMap<>(oldBranch.properties());
        removed.keySet().removeAll(newBranch.properties().keySet());
        return before.properties().entrySet().stream()
                        .anyMatch(property -> added.containsKey(property.getKey())
                                && !acceptSameValues(property.getValue(), added.get(property.getKey())))
                || after.properties().entrySet().stream()
                        .anyMatch(property -> removed.containsKey(property.getKey())
                                && !acceptSameValues(removed.get(property.getKey()), property.getValue()));
    }

    SchemaPair pair(Schema oldSchema, Schema newSchema) {
        return comparison.pair(oldSchema, newSchema);
    }

    /** Returns a check whether alternatives begin or cease to overlap. */
    OneOfOverlap overlap(List<SchemaPair> branches) {
        return new OneOfOverlap(branches, comparison);
    }

    /** Returns whether all values of one schema conform to another one of the same document. */
    boolean includes(Schema larger, Schema smaller) {
        return comparison.includes(larger, smaller);
    }

    boolean acceptSameValues(Schema oldSchema, Schema newSchema) {
        return comparison.pair(oldSchema, newSchema, isCondition).acceptsSameValues();
    }

    /** Returns whether a keyword is {@code true} in each of the schemas that exist. */
    private static boolean isTrueWherePresent(@Nullable Schema oldSchema, @Nullable Schema newSchema, String keyword) {
        return (oldSchema == null || oldSchema.isTrue(keyword))
                && (newSchema == null || newSchema.isTrue(keyword))
                && (oldSchema != null || newSchema != null);
    }
}
