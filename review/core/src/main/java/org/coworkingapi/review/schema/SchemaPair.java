package org.coworkingapi.review.schema;

import java.util.List;

/** Two schemas, old and new, and how they differ. */
public final class SchemaPair {

    /** The differences at this place, not those below. */
    public List<Edit> edits() {
        return List.of();
    }
}
