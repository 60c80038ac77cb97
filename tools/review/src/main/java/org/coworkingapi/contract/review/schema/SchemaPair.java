package org.coworkingapi.contract.review.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two schemas, old and new, and how they differ. */
public final class SchemaPair {

    private final SchemaComparison comparison;
    private final Schema before;
    private final Schema after;
    private @Nullable SchemaEdits schemaEdits;
    private @Nullable Boolean dirty;

    SchemaPair(SchemaComparison comparison, Schema before, Schema after) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    public Schema before() {
        return before;
    }

    public Schema after() {
        return after;
    }

    /** The differences at this place, not those below. */
    public List<SchemaEdit> edits() {
        return schemaEdits().edits();
    }

    /** The pairs below. */
    public List<SchemaEdge> edges() {
        return schemaEdits().edges();
    }

    /** Whether nothing differs, here or below. */
    public boolean isClean() {
        if (dirty == null) {
            comparison.settle(this);
        }
        return Boolean.FALSE.equals(dirty);
    }

    /** Whether no value is accepted by one and not by the other, here and below, as far as that is known. */
    boolean acceptsTheSame() {
        return comparison.acceptsTheSame(this);
    }

    boolean isSettled() {
        return dirty != null;
    }

    void settle(boolean isDirty) {
        dirty = isDirty;
    }

    SchemaEdits schemaEdits() {
        if (schemaEdits == null) {
            schemaEdits = new SchemaEdits(comparison, before, after);
            comparison.compare(before, after, schemaEdits);
        }
        return schemaEdits;
    }
}
