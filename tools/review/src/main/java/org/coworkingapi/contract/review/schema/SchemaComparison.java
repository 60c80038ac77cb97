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

/** Compares schemas of two documents, each pair once, however often it is used and however it refers to itself. */
public final class SchemaComparison {

    private final SchemaReader before;
    private final SchemaReader after;
    private final Alike alike;
    private final LocalDate today;
    private final IdentityHashMap<Schema, IdentityHashMap<Schema, SchemaPair>> pairs = new IdentityHashMap<>();

    /** @param today decides which announced ends have passed */
    public SchemaComparison(Document before, Document after, LocalDate today) {
        this.before = new SchemaReader(before);
        this.after = new SchemaReader(after);
        this.alike = new Alike(before, after);
        this.today = today;
    }

    /**
     * The two schemas as a pair; the same pair each time.
     *
     * @param before a schema, or a reference to one, in the old document
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if one of them is no schema
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

    void compare(Schema old, Schema now, Findings findings) {
        if (old.forbidden().isPresent() || now.forbidden().isPresent()) {
            Basics.forbidden(old, now, findings);
            return;
        }
        Annotations.compare(old, now, findings);
        if (Choices.compare(old, now, findings) && Basics.types(old, now, findings)) {
            Basics.values(old, now, findings);
            Scalars.compare(old, now, findings);
            Lists.compare(old, now, findings);
            Members.compare(old, now, findings);
            Conditions.compare(old, now, findings);
        }
    }

    /** Finds out for a pair and all below it whether anything differs. */
    void settle(SchemaPair root) {
        List<SchemaPair> open = new ArrayList<>();
        Map<SchemaPair, List<SchemaPair>> above = new HashMap<>();
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> todo = new ArrayDeque<>(seen);
        Deque<SchemaPair> dirty = new ArrayDeque<>();
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.pop();
            if (pair.isSettled()) {
                if (!pair.isClean()) {
                    dirty.add(pair);
                }
                continue;
            }
            open.add(pair);
            if (alike.areAlike(pair.before(), pair.after())) {
                continue;
            }
            if (!pair.edits().isEmpty()) {
                dirty.add(pair);
            }
            for (Edge edge : pair.edges()) {
                above.computeIfAbsent(edge.pair(), key -> new ArrayList<>()).add(pair);
                if (seen.add(edge.pair())) {
                    todo.push(edge.pair());
                }
            }
        }
        Set<SchemaPair> found = new HashSet<>(dirty);
        while (!dirty.isEmpty()) {
            for (SchemaPair pair : above.getOrDefault(dirty.pop(), List.of())) {
                if (found.add(pair)) {
                    dirty.add(pair);
                }
            }
        }
        open.forEach(pair -> pair.settle(found.contains(pair)));
    }

    /** Whether a pair has no edit with an effect, here or below; pairs that are being compared are taken for equal. */
    boolean acceptsTheSame(SchemaPair root) {
        Set<SchemaPair> seen = new HashSet<>(Set.of(root));
        Deque<SchemaPair> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            SchemaPair pair = todo.pop();
            if (alike.areAlike(pair.before(), pair.after())) {
                continue;
            }
            if (pair.edits().stream().anyMatch(edit -> edit.effect() != Effect.NONE)) {
                return false;
            }
            for (Edge edge : pair.edges()) {
                if (seen.add(edge.pair())) {
                    todo.push(edge.pair());
                }
            }
        }
        return true;
    }
}
