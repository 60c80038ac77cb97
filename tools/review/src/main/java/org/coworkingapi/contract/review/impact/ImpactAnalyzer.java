package org.coworkingapi.contract.review.impact;

import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;

/** Joins changes with what consumers use. */
public final class ImpactAnalyzer {

    private ImpactAnalyzer() {}

    /**
     * For each change one for each consumer, in the order of the consumers.
     *
     * @param after the document in which the changes end
     */
    public static Map<Change, List<Impact>> of(DocumentDiff diff, Usage usage, Document after) {
        return new ImpactTable(diff.changes(), diff::changesAt, usage, after).impacts();
    }
}
