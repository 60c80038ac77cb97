package org.coworkingapi.contract.review.schema;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the schemas of two documents. Each pair is compared once, and recursive schemas are supported. */
public final class SchemaComparison {

    private static final Set<Effect> ONLY_WIDENS = EnumSet.of(Effect.WIDENS, Effect.MOVES, Effect.NONE);

    private final SchemaReader beforeReader;
    private final SchemaReader afterReader;
    private final SchemaEquality equality;
    private final LocalDate today;
    private final IdentityHashMap<Schema, IdentityHashMap<Schema, SchemaPair>> pairs = new IdentityHashMap<>();
    private final IdentityHashMap<Schema, IdentityHashMap<Schema, SchemaPair>> conditions = new IdentityHashMap<>();
    private final Map<List<SchemaReader>, SchemaComparison> comparisonsOfOtherSides = new HashMap<>();

    /** @param today the date that decides which sunsets have passed */
    public SchemaComparison(Document before, Document after, LocalDate today) {
        this(new SchemaReader(before), new SchemaReader(after), today);
    }

    private SchemaComparison(SchemaReader beforeReader, SchemaReader afterReader, LocalDate today) {
        this.beforeReader = beforeReader;
        this.afterReader = afterReader;
        this.equality = new SchemaEquality(beforeReader.document(), afterReader.document());
        this.today = today;
    }

    /**
     * Returns the pair of two schemas. The same schemas always give the same pair.
     *
     * @param before a schema, or a reference to one, in the old document
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if one of them is not a schema
     */
    public SchemaPair pair(Node before, Node after) {
        return pair(beforeReader.read(before), afterReader.read(after));
    }

    SchemaPair pair(Schema before, Schema after) {
        return pair(before, after, false);
    }

    /** @param isCondition whether values may violate the schemas, as below {@code if} and {@code not} */
    SchemaPair pair(Schema before, Schema after, boolean isCondition) {
        return (isCondition ? conditions : pairs)
                .computeIfAbsent(before, key -> new IdentityHashMap<>())
                .computeIfAbsent(after, key -> new SchemaPair(this, before, after, isCondition));
    }

    LocalDate today() {
        return today;
    }

    void compare(Schema before, Schema after, SchemaEdits edits) {
        if (before.forbidden().isPresent() || after.forbidden().isPresent()) {
            TypeAndEnumDiff.compareForbidden(before, after, edits);
            return;
        }
        AnnotationDiff.compare(before, after, edits);
        DynamicReferences.compare(before, after, edits);
        if (OneOfAnyOfDiff.compare(before, after, edits) && TypeAndEnumDiff.compareTypes(before, after, edits)) {
            TypeAndEnumDiff.compareValues(before, after, edits);
            ScalarDiff.compare(before, after, edits);
            ArrayDiff.compare(before, after, edits);
            PropertyDiff.compare(before, after, edits);
            ConditionalDiff.compare(before, after, edits);
        }
    }

    /** Determines for a pair and each pair below it whether the schemas or their subschemas differ. */
    void computeChanged(SchemaPair root) {
        List<SchemaPair> undecided = new ArrayList<>();
        Map<SchemaPair, List<SchemaPair>> parents = new HashMap<>();
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> todo = new ArrayDeque<>(seen);
        Deque<SchemaPair> changed = new ArrayDeque<>();
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.pop();
            if (pair.isCompared()) {
                if (!pair.isUnchanged()) {
                    changed.add(pair);
                }
                continue;
            }
            undecided.add(pair);
            if (equality.areEqual(pair.before(), pair.after())) {
                continue;
            }
            if (!pair.edits().isEmpty()) {
                changed.add(pair);
            }
            for (SchemaEdge edge : pair.edges()) {
                parents.computeIfAbsent(edge.pair(), key -> new ArrayList<>()).add(pair);
                if (seen.add(edge.pair())) {
                    todo.push(edge.pair());
                }
            }
        }
        Set<SchemaPair> allChanged = new HashSet<>(changed);
        while (!changed.isEmpty()) {
            for (SchemaPair pair : parents.getOrDefault(changed.pop(), List.of())) {
                if (allChanged.add(pair)) {
                    changed.add(pair);
                }
            }
        }
        undecided.forEach(pair -> pair.setChanged(allChanged.contains(pair)));
    }

    /**
     * Returns whether both schemas accept the same values: no edit of the pair or of a pair below it has an effect.
     * Each pair is visited once, because schemas can be recursive.
     */
    boolean acceptsSameValues(SchemaPair root) {
        return differentPairs(root).stream()
                .flatMap(pair -> pair.edits().stream())
                .allMatch(edit -> edit.effect() == Effect.NONE);
    }

    /** Returns the pair of two schemas. Each schema may be from either document. */
    SchemaPair between(Schema first, Schema second) {
        return comparison(first, second).pair(first, second);
    }

    /** Returns whether all changes from one schema to a larger one widen it. Ignores changes of optional properties. */
    boolean isPart(Schema smaller, Schema larger) {
        return ONLY_WIDENS.containsAll(comparison(smaller, larger).effects(between(smaller, larger)));
    }

    /** Returns whether all values of one schema conform to another. */
    boolean includes(Schema larger, Schema smaller) {
        SchemaComparison comparison = comparison(smaller, larger);
        return ONLY_WIDENS.containsAll(comparison.effects(comparison.pair(smaller, larger, true)));
    }

    private SchemaComparison comparison(Schema first, Schema second) {
        if (first.reader() == beforeReader && second.reader() == afterReader) {
            return this;
        }
        return comparisonsOfOtherSides.computeIfAbsent(
                List.of(first.reader(), second.reader()),
                readers -> new SchemaComparison(readers.get(0), readers.get(1), today));
    }

    /** Returns a pair and the pairs below it whose schemas are not written identically. */
    List<SchemaPair> differentPairs(SchemaPair root) {
        SchemaComparison comparison = comparison(root.before(), root.after());
        List<SchemaPair> different = new ArrayList<>();
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.pop();
            if (!comparison.equality.areEqual(pair.before(), pair.after())) {
                different.add(pair);
                pair.edges().stream().map(SchemaEdge::pair).filter(seen::add).forEach(todo::push);
            }
        }
        return different;
    }

    /** Returns the effects of a pair and the pairs below it on the accepted values. */
    Set<Effect> effects(SchemaPair root) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        PropagatingPair start = new PropagatingPair(root, EffectPropagation.SAME);
        Set<PropagatingPair> seen = new HashSet<>(Set.of(start));
        Deque<PropagatingPair> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.peek().pair();
            EffectPropagation propagation = todo.pop().propagation();
            if (equality.areEqual(pair.before(), pair.after())) {
                continue;
            }
            pair.edits().forEach(edit -> effects.add(propagation.of(edit, edit.effect())));
            for (SchemaEdge edge : pair.edges()) {
                PropagatingPair below = new PropagatingPair(edge.pair(), propagation.and(edge.propagation()));
                if (seen.add(below)) {
                    todo.push(below);
                }
            }
        }
        return effects;
    }

    /** A pair of schemas whose effects carry over to another pair. */
    private record PropagatingPair(SchemaPair pair, EffectPropagation propagation) {}
}
