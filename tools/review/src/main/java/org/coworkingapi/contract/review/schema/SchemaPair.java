package org.coworkingapi.contract.review.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An old and a new schema, with their differences. */
public final class SchemaPair {

    private final SchemaComparison comparison;
    private final Schema before;
    private final Schema after;
    private final boolean isCondition;
    private @Nullable SchemaEdits schemaEdits;
    private @Nullable Boolean changed;
    private @Nullable Boolean readOnly;
    private @Nullable Boolean writeOnly;

    /** @param isCondition whether values may violate the schemas, as below {@code if} and {@code not} */
    SchemaPair(SchemaComparison comparison, Schema before, Schema after, boolean isCondition) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
        this.isCondition = isCondition;
    }

    public Schema before() {
        return before;
    }

    public Schema after() {
        return after;
    }

    /** Returns the differences of the two schemas themselves, without their subschemas. */
    public List<SchemaEdit> edits() {
        return schemaEdits().edits();
    }

    /** Returns the pairs of subschemas. */
    public List<SchemaEdge> edges() {
        return schemaEdits().edges();
    }

    /** Returns whether neither the schemas nor their subschemas differ. */
    public boolean isUnchanged() {
        if (changed == null) {
            comparison.computeChanged(this);
        }
        return Boolean.FALSE.equals(changed);
    }

    /** Returns whether both schemas are read-only. */
    public boolean isReadOnly() {
        if (readOnly == null) {
            readOnly = before.isTrue("readOnly") && after.isTrue("readOnly");
        }
        return readOnly;
    }

    /** Returns whether both schemas are write-only. */
    public boolean isWriteOnly() {
        if (writeOnly == null) {
            writeOnly = before.isTrue("writeOnly") && after.isTrue("writeOnly");
        }
        return writeOnly;
    }

    /** Returns whether no difference affects the set of accepted values. */
    boolean acceptsSameValues() {
        return comparison.acceptsSameValues(this);
    }

    boolean isCondition() {
        return isCondition;
    }

    boolean isCompared() {
        return changed != null;
    }

    void setChanged(boolean isChanged) {
        changed = isChanged;
    }

    SchemaEdits schemaEdits() {
        if (schemaEdits == null) {
            schemaEdits = new SchemaEdits(comparison, this);
            comparison.compare(before, after, schemaEdits);
        }
        return schemaEdits;
    }
}
