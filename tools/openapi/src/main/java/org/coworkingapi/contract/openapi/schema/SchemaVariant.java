package org.coworkingapi.contract.openapi.schema;

/**
 * A variant of the schemas of a document.
 *
 * @param isPartial whether values contain only some of their fields; required fields may then be missing
 * @param isClosed whether objects may only have properties that their schema defines
 * @param isComplete whether objects must have every property that their schema defines
 */
public record SchemaVariant(Sender sender, boolean isPartial, boolean isClosed, boolean isComplete) {

    /** Returns the variant that uses schemas as written. */
    public static SchemaVariant of(Sender sender) {
        return new SchemaVariant(sender, false, false, false);
    }

    public SchemaVariant partial() {
        return new SchemaVariant(sender, true, isClosed, isComplete);
    }

    public SchemaVariant closed() {
        return new SchemaVariant(sender, isPartial, true, isComplete);
    }

    public SchemaVariant complete() {
        return new SchemaVariant(sender, isPartial, isClosed, true);
    }
}
