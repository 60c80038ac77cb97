package org.coworkingapi.contract.openapi.schema;

/**
 * A variant of the schemas of a document.
 *
 * @param isExcerpt whether values contain only some of their fields, so that required fields may be missing
 * @param isClosed whether objects may only have properties that their schema defines
 * @param isComplete whether objects must have every property that their schema defines
 */
public record SchemaVariant(Sender sender, boolean isExcerpt, boolean isClosed, boolean isComplete) {

    /** Returns the variant that uses schemas as written. */
    public static SchemaVariant of(Sender sender) {
        return new SchemaVariant(sender, false, false, false);
    }

    public SchemaVariant excerpt() {
        return new SchemaVariant(sender, true, isClosed, isComplete);
    }

    public SchemaVariant closed() {
        return new SchemaVariant(sender, isExcerpt, true, isComplete);
    }

    public SchemaVariant complete() {
        return new SchemaVariant(sender, isExcerpt, isClosed, true);
    }
}
