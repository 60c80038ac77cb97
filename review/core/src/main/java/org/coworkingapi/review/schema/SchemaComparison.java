package org.coworkingapi.review.schema;

import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;

/** Compares schemas of two documents, each pair once, however often it is used and however it refers to itself. */
public final class SchemaComparison {

    public SchemaComparison(Document before, Document after) {
    }

    /** @param before a schema, or a reference to one, in the old document */
    public SchemaPair pair(Node before, Node after) {
        return new SchemaPair();
    }
}
