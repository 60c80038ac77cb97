package org.coworkingapi.contract.openapi.schema;

/**
 * A way to read the schemas of a document.
 *
 * @param isExcerpt whether values list only a part of their fields, so that nothing is required of the whole
 * @param isClosed whether objects may have only the properties that their schema names
 * @param isComplete whether objects have every property that their schema names
 */
public record SchemaVariant(Sender sender, boolean isExcerpt, boolean isClosed, boolean isComplete) {

    /** Schemas as they are written. */
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
