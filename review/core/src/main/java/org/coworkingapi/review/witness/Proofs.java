package org.coworkingapi.review.witness;

import java.util.List;
import java.util.Map;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.document.Document;

/** Looks for a witness of each breaking change. */
public final class Proofs {

    private Proofs() {}

    /** One for each change whose wire verdict is breaking. */
    public static Map<Change, Proof> of(Document before, Document after, List<Change> changes) {
        return Map.of();
    }
}
