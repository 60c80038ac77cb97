package org.coworkingapi.contract.review.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two schemas, old and new, and how they differ. */
public final class SchemaPair {

    private final SchemaComparison comparison;
    private final Schema before;
    private final Schema after;
    private @Nullable Findings findings;
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
    public List<Edit> edits() {
        return findings().edits();
    }

    /** The pairs below. */
    public List<Edge> edges() {
        return findings().edges();
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

    Findings findings() {
        if (findings == null) {
            findings = new Findings(comparison, before, after);
            comparison.compare(before, after, findings);
        }
        return findings;
    }
}
