package org.coworkingapi.contract.review.schema;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private final SchemaReader before;
    private final SchemaReader after;
    private final SchemaEquality equality;
    private final LocalDate today;
    private final IdentityHashMap<Schema, IdentityHashMap<Schema, SchemaPair>> pairs = new IdentityHashMap<>();

    /** @param today the date that decides which sunsets have passed */
    public SchemaComparison(Document before, Document after, LocalDate today) {
        this.before = new SchemaReader(before);
        this.after = new SchemaReader(after);
        this.equality = new SchemaEquality(before, after);
        this.today = today;
    }

    /**
     * Returns the pair of two schemas. The same schemas always give the same pair.
     *
     * @param before a schema, or a reference to one, in the old document
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if one of them is not a schema
     */
    public SchemaPair pair(Node before, Node after) {
        return pair(this.before.read(before), this.after.read(after));
    }

    SchemaPair pair(Schema before, Schema after) {
        return pairs.computeIfAbsent(before, key -> new IdentityHashMap<>())
                .computeIfAbsent(after, key -> new SchemaPair(this, before, after));
    }

    LocalDate today() {
        return today;
    }

    void compare(Schema old, Schema now, SchemaEdits edits) {
        if (old.forbidden().isPresent() || now.forbidden().isPresent()) {
            TypeAndEnumDiff.forbidden(old, now, edits);
            return;
        }
        AnnotationDiff.compare(old, now, edits);
        if (OneOfAnyOfDiff.compare(old, now, edits) && TypeAndEnumDiff.types(old, now, edits)) {
            TypeAndEnumDiff.values(old, now, edits);
            ScalarDiff.compare(old, now, edits);
            ArrayDiff.compare(old, now, edits);
            PropertyDiff.compare(old, now, edits);
            ConditionalDiff.compare(old, now, edits);
        }
    }

    /** Determines for a pair and all pairs below it whether they differ. */
    void computeChanged(SchemaPair root) {
        List<SchemaPair> open = new ArrayList<>();
        Map<SchemaPair, List<SchemaPair>> above = new HashMap<>();
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
            open.add(pair);
            if (equality.areEqual(pair.before(), pair.after())) {
                continue;
            }
            if (!pair.edits().isEmpty()) {
                changed.add(pair);
            }
            for (SchemaEdge edge : pair.edges()) {
                above.computeIfAbsent(edge.pair(), key -> new ArrayList<>()).add(pair);
                if (seen.add(edge.pair())) {
                    todo.push(edge.pair());
                }
            }
        }
        Set<SchemaPair> found = new HashSet<>(changed);
        while (!changed.isEmpty()) {
            for (SchemaPair pair : above.getOrDefault(changed.pop(), List.of())) {
                if (found.add(pair)) {
                    changed.add(pair);
                }
            }
        }
        open.forEach(pair -> pair.setChanged(found.contains(pair)));
    }

    /**
     * Returns whether neither a pair nor a pair below it has an edit with an effect. A recursive reference counts as
     * equal.
     */
    boolean acceptsSameValues(SchemaPair root) {
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.pop();
            if (equality.areEqual(pair.before(), pair.after())) {
                continue;
            }
            if (pair.edits().stream().anyMatch(edit -> edit.effect() != Effect.NONE)) {
                return false;
            }
            for (SchemaEdge edge : pair.edges()) {
                if (seen.add(edge.pair())) {
                    todo.push(edge.pair());
                }
            }
        }
        return true;
    }
}
