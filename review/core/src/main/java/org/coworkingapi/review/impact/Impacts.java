package org.coworkingapi.review.impact;

import java.util.List;
import java.util.Map;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.consumer.Usage;
import org.coworkingapi.review.diff.Diff;
import org.coworkingapi.review.document.Document;

/** Joins changes with what consumers use. */
public final class Impacts {

    private Impacts() {}

    /**
     * For each change one for each consumer, in the order of the consumers.
     *
     * @param after the document in which the changes end
     */
    public static Map<Change, List<Impact>> of(Diff diff, Usage usage, Document after) {
        return new ImpactTable(diff.changes(), diff::met, usage, after).impacts();
    }
}
